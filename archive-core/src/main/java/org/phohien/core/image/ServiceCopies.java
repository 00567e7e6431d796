package org.phohien.core.image;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * Where the service copies of all pages live: one file a page, a projection that can be made again
 * from the vault. The worker writes, servers read; both may run at once, also on several machines
 * that share the folder.
 *
 * <p>Threads may share it. Every method throws {@code Unavailable} when the disk does not answer.
 */
public final class ServiceCopies implements AutoCloseable {

  private static final String SUFFIX = ".tiles";
  private static final int KEPT_OPEN = 256;

  private final Path folder;
  private final Codec codec;
  private final OpenFiles open = new OpenFiles(KEPT_OPEN);

  /**
   * What a new copy cost.
   *
   * @param bytes on disk
   * @param tiles of all levels
   * @param levels of the pyramid
   */
  public record Cost(long bytes, int tiles, int levels) {}

  /**
   * @param folder {@code Settings.copies()}; made when it is not there
   * @param codec stays the caller's to close
   */
  public ServiceCopies(Path folder, Codec codec) {
    this.folder = folder;
    this.codec = codec;
  }

  /** The codec the tiles are written with, and to be read with. */
  public Codec codec() {
    return codec;
  }

  /**
   * Makes the copy of a page, in place of an older one. Readers see the old copy or the new one,
   * never a half: it is written beside, synced and renamed. The source is read, not closed.
   *
   * @param master checksum of the file the pixels come from
   * @throws org.phohien.core.problem.ArchiveException.Corrupt when the source breaks off; the old
   *     copy stays
   */
  public Cost write(PageId page, Checksum master, PixelSource source) {
    Path of = folder(page.item());
    Path target = path(page);
    try {
      Files.createDirectories(of);
      Path fresh = Files.createTempFile(of, "." + page.key() + "-", ".tmp");
      try {
        Cost cost = write(fresh, master, source);
        Files.move(
            fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(of);
        return cost;
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new Unavailable("copies", "can't write the service copy of " + page, e);
    }
  }

  /**
   * Opens the copy of a page for reading; close it when the request is answered.
   *
   * @return empty when there is none
   * @throws org.phohien.core.problem.ArchiveException.Corrupt when its table of contents is damaged
   */
  public Optional<Pyramid> open(PageId page) {
    try {
      return Optional.of(open.lease(path(page)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new Unavailable("copies", "can't open the service copy of " + page, e);
    }
  }

  /** Whether there is a sound copy of this page, made from this master as copies are made now. */
  public boolean isCurrent(PageId page, Checksum master) {
    try (Pyramid pyramid = open(page).orElse(null)) {
      return pyramid != null && pyramid.isOfToday() && pyramid.master().equals(master);
    } catch (org.phohien.core.problem.ArchiveException.Corrupt e) {
      return false;
    }
  }

  /** The same with every tile of it read and proven: what {@link #isCurrent} takes on trust. */
  public boolean isSound(PageId page, Checksum master) {
    try (Pyramid pyramid = open(page).orElse(null)) {
      if (pyramid == null || !pyramid.master().equals(master)) {
        return false;
      }
      pyramid.prove(codec);
      return true;
    } catch (org.phohien.core.problem.ArchiveException.Corrupt e) {
      return false;
    }
  }

  /** Removes the copies of all pages of an item; none is fine. */
  public void remove(ItemId item) {
    Path of = folder(item);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(of)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(of);
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      throw new Unavailable("copies", "can't remove the service copies of " + item, e);
    }
  }

  /** Bytes that the copies of an item take on disk. */
  public long bytes(ItemId item) {
    long sum = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(item), "*" + SUFFIX)) {
      for (Path file : files) {
        sum += Files.size(file);
      }
      return sum;
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new Unavailable("copies", "can't measure the service copies of " + item, e);
    }
  }

  /** Closes the files kept open; pyramids in use close theirs when they are done. */
  @Override
  public void close() {
    open.close();
  }

  private Cost write(Path fresh, Checksum master, PixelSource source) throws IOException {
    try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      Contents contents = PyramidWriter.write(file, master, source, codec);
      file.force(true);
      return new Cost(file.size(), contents.grid().tiles(), contents.grid().levels());
    }
  }

  /** A rename is durable once the folder is. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  /** 256 folders, so that none grows beyond what a file system and an operator like to list. */
  private Path folder(ItemId item) {
    String fan = HexFormat.of().toHexDigits((byte) item.value().hashCode());
    return folder.resolve(fan).resolve(item.value());
  }

  private Path path(PageId page) {
    return folder(page.item()).resolve(page.key() + SUFFIX);
  }
}

package org.phohien.ingest.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * Where the pages of one item wait until its last page settles: {@code
 * work/ITEM/KEY-IMAGE.alto.xml}. A file with its final name is whole. The image's checksum is part
 * of the name, so a page read from an older scan is never taken for one of the new.
 */
final class WorkFolder {

  private final Path folder;

  WorkFolder(Path work, ItemId item) {
    this.folder = work.resolve(item.value());
  }

  /** The result of a page, if it was read already. */
  Optional<byte[]> result(String key, Checksum image) {
    try {
      return Optional.of(Files.readAllBytes(path(key, image)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /** Keeps the result of a page: whole or not at all, also when the machine stops. */
  void keep(String key, Checksum image, byte[] alto) {
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, key, ".tmp");
      try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(alto);
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        file.force(true);
      }
      Files.move(fresh, path(key, image), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /**
   * Counts how often a page was begun and not ended: a page that takes the process with it is not
   * tried for ever.
   *
   * @return how often, this time included
   */
  int begin(String key) {
    try {
      Files.createDirectories(folder);
      Path mark = folder.resolve(key + ".begun");
      int before = Files.exists(mark) ? Integer.parseInt(Files.readString(mark).strip()) : 0;
      Files.writeString(
          mark,
          Integer.toString(before + 1),
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.DSYNC);
      return before + 1;
    } catch (NumberFormatException e) {
      return 1; // the mark itself was cut short by a crash
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /** The page ended, well or not: the next time counts from one. */
  void end(String key) {
    try {
      Files.deleteIfExists(folder.resolve(key + ".begun"));
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /** Removes the folder with all in it, once the vault has the results. */
  void remove() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private Path path(String key, Checksum image) {
    return folder.resolve(key + "-" + image.brief() + ".alto.xml");
  }

  private Unavailable unavailable(IOException e) {
    return new Unavailable("work", folder + ": " + e.getMessage(), e);
  }
}

package org.phohien.web.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.web.visit.Upload;
import org.phohien.web.visit.UploadLimits;

/**
 * Puts uploaded files into a new folder of the inbox, as a batch. Nothing a file or archive names
 * can lead out of that folder, and what is refused leaves nothing behind.
 */
public final class Inbox {

  private static final int BUFFER = 128 * 1024;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path inbox;
  private final UploadLimits limits;

  /**
   * @param inbox folder that uploads are put into
   */
  public Inbox(Path inbox, UploadLimits limits) {
    this.inbox = inbox;
    this.limits = limits;
  }

  /**
   * Receives a batch.
   *
   * @param item the item that loose images belong to; a list among the files goes before it
   * @return the batch's folder
   * @throws Invalid {@code upload.…} when there is nothing in it, it is too large, a name leads out
   *     of the folder, or an archive is broken
   * @throws Unavailable {@code disk} when it is full
   */
  public Path receive(String item, List<Upload> uploads) {
    if (uploads.isEmpty()) {
      throw new Invalid("upload.empty", "no file was chosen");
    }
    String random = UUID.randomUUID().toString().substring(0, 8);
    Path folder = inbox.resolve(STAMP.format(Instant.now()) + "-" + random);
    try {
      Files.createDirectories(folder);
      String loose = item.isBlank() ? random : item.strip();
      put(uploads, folder, folder.resolve(FileNames.safe(loose)));
      return unwrapped(folder);
    } catch (IOException e) {
      forget(folder);
      if (e instanceof ZipException) {
        throw new Invalid("upload.zip", "the zip file is broken: " + e.getMessage());
      }
      throw new Unavailable(isFull() ? "disk" : "inbox", String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      forget(folder);
      throw e;
    }
  }

  private void put(List<Upload> uploads, Path folder, Path loose) throws IOException {
    Budget budget = new Budget(limits);
    boolean listed =
        uploads.stream()
            .map(Upload::name)
            .anyMatch(name -> !FileNames.isInFolder(name) && FileNames.isList(name));
    for (Upload upload : uploads) {
      String name = upload.name();
      if (FileNames.isClutter(name)) {
        continue;
      }
      try (InputStream in = upload.open()) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
          unpack(in, folder, budget);
        } else if (FileNames.isInFolder(name)) {
          copy(in, FileNames.within(folder, name), budget);
        } else {
          Path place = listed ? folder : loose;
          copy(in, place.resolve(FileNames.safe(FileNames.base(name))), budget);
        }
      }
    }
  }

  private void unpack(InputStream in, Path folder, Budget budget) throws IOException {
    ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
    boolean any = false;
    for (Optional<ZipEntry> entry = next(zip); entry.isPresent(); entry = next(zip)) {
      String name =
          Normalizer.normalize(FileNames.read(entry.get().getName()), Normalizer.Form.NFC);
      any = true;
      if (!entry.get().isDirectory() && !FileNames.isClutter(name)) {
        copy(zip, FileNames.within(folder, name), budget);
      }
    }
    if (!any) {
      throw new ZipException("it has no entries, or is no zip file");
    }
  }

  private static Optional<ZipEntry> next(ZipInputStream zip) throws IOException {
    return Optional.ofNullable(zip.getNextEntry());
  }

  /**
   * Who uploads the folder of a batch, or a zip of it, gets it as the only folder in ours, and the
   * batch is that one. A folder that holds nothing but files is an item, and stays where it is.
   */
  private static Path unwrapped(Path folder) throws IOException {
    List<Path> top = entries(folder);
    if (top.isEmpty()) {
      throw new Invalid("upload.empty", "there is no file in it");
    }
    if (top.size() > 1 || !Files.isDirectory(top.getFirst())) {
      return folder;
    }
    List<Path> inner = entries(top.getFirst());
    boolean batch =
        inner.stream().allMatch(Files::isDirectory)
            || inner.stream().anyMatch(p -> FileNames.isList(p.getFileName().toString()));
    return batch ? top.getFirst() : folder;
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private void copy(InputStream in, Path target, Budget budget) throws IOException {
    budget.file();
    Files.createDirectories(target.getParent());
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        budget.bytes(read);
        if (isFull()) {
          throw new Unavailable("disk", "it is nearly full", null);
        }
        out.write(buffer, 0, read);
      }
    } catch (FileAlreadyExistsException e) {
      throw new Invalid(
          "upload.twice",
          "the same file stands twice: " + target.getFileName(),
          target.getFileName());
    }
  }

  private boolean isFull() {
    return inbox.toFile().getUsableSpace() < limits.reserve();
  }

  /** Counts what one batch has taken: an archive's own figures are not to be trusted. */
  private static final class Budget {
    private final UploadLimits limits;
    private long bytes;
    private int files;

    Budget(UploadLimits limits) {
      this.limits = limits;
    }

    void file() {
      if (++files > limits.files()) {
        throw new Invalid("upload.files", "more than " + limits.files() + " files", limits.files());
      }
    }

    void bytes(int read) {
      bytes += read;
      if (bytes > limits.unpacked()) {
        String most = UploadLimits.words(limits.unpacked());
        throw new Invalid("upload.unpacked", "more than " + most + " unpacked", most);
      }
    }
  }

  private static void forget(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
    } catch (IOException e) {
      // what is left is a folder nobody asked to ingest; the operator's clean-up finds it
    }
  }
}

package org.phohien.web.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

/**
 * Puts uploaded files into a new folder of the inbox, as a batch. Nothing a file or archive names
 * can lead out of that folder, and what is refused leaves nothing behind.
 */
final class Inbox {

  /** Bytes of one batch unpacked. */
  private static final long LARGEST = 32L << 30;

  private static final int MOST_FILES = 20_000;
  private static final int BUFFER = 128 * 1024;

  /** Bytes that must stay free on the disk for everyone else. */
  private static final long RESERVE = 1L << 30;

  /** What old Windows programs write names in. */
  private static final Charset OLD_NAMES = Charset.forName("windows-1258");

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path inbox;

  Inbox(Path inbox) {
    this.inbox = inbox;
  }

  /**
   * Receives a batch.
   *
   * @param item the item that loose images belong to; a list among the files goes before it
   * @return the batch's folder
   * @throws Invalid {@code upload.…} when there is nothing in it, it is too large, a name leads out
   *     of the folder, or an archive is broken
   * @throws Unavailable when the disk is full
   */
  Path receive(String item, List<Upload> uploads) {
    if (uploads.isEmpty()) {
      throw new Invalid("upload.empty", "no file was chosen");
    }
    String random = UUID.randomUUID().toString().substring(0, 8);
    Path folder = inbox.resolve(STAMP.format(Instant.now()) + "-" + random);
    Budget budget = new Budget(LARGEST, MOST_FILES);
    try {
      Files.createDirectories(folder);
      boolean listed = uploads.stream().anyMatch(upload -> isList(upload.name()));
      Path loose = listed ? folder : folder.resolve(safe(item.isBlank() ? random : item));
      for (Upload upload : uploads) {
        try (InputStream in = upload.open()) {
          if (upload.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            unpack(in, folder, budget);
          } else {
            copy(in, loose.resolve(safe(base(upload.name()))), budget);
          }
        }
      }
      return folder;
    } catch (IOException e) {
      forget(folder);
      if (e instanceof ZipException) {
        throw new Invalid("upload.zip", "the zip file is broken: " + e.getMessage());
      }
      throw new Unavailable("inbox", String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      forget(folder);
      throw e;
    }
  }

  private void unpack(InputStream in, Path folder, Budget budget) throws IOException {
    ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
    boolean any = false;
    for (Optional<ZipEntry> entry = next(zip); entry.isPresent(); entry = next(zip)) {
      String name = Normalizer.normalize(read(entry.get().getName()), Normalizer.Form.NFC);
      any = true;
      if (!entry.get().isDirectory() && !isClutter(name)) {
        copy(zip, within(folder, name), budget);
      }
    }
    if (!any) {
      throw new ZipException("it has no entries, or is no zip file");
    }
  }

  /**
   * A name as it was meant. Archives that say nothing of its encoding come through as raw bytes;
   * most are UTF-8 all the same, the others are old.
   */
  private static String read(String name) {
    if (name.chars().anyMatch(c -> c > 0xff)) {
      return name;
    }
    byte[] raw = name.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, OLD_NAMES);
    }
  }

  private static Optional<ZipEntry> next(ZipInputStream zip) throws IOException {
    return Optional.ofNullable(zip.getNextEntry());
  }

  /** What a Mac puts beside the files. */
  private static boolean isClutter(String name) {
    return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
  }

  /** The place of an archive's entry, which must lie in the folder. */
  private static Path within(Path folder, String name) {
    Path place = folder;
    for (String part : name.replace('\\', '/').split("/", -1)) {
      place = place.resolve(safe(part));
    }
    Path normal = place.normalize();
    if (!normal.startsWith(folder) || normal.equals(folder)) {
      throw new Invalid("upload.name", "a name in the zip leads out of it: " + name);
    }
    return normal;
  }

  /** One name, as it may stand in a folder. */
  private static String safe(String name) {
    String clean = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    if (clean.isEmpty()
        || clean.equals(".")
        || clean.equals("..")
        || clean.length() > 200
        || clean.chars().anyMatch(c -> c < ' ' || c == '/' || c == '\\' || c == 0x7f)) {
      throw new Invalid("upload.name", "not a file name: " + name);
    }
    return clean;
  }

  /** Some browsers send the path along. */
  private static String base(String name) {
    String plain = name.replace('\\', '/');
    return plain.substring(plain.lastIndexOf('/') + 1);
  }

  private static boolean isList(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|xlsx|mrc|marc|xml)");
  }

  private void copy(InputStream in, Path target, Budget budget) throws IOException {
    budget.file();
    Files.createDirectories(target.getParent());
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        budget.bytes(read);
        if (inbox.toFile().getUsableSpace() < RESERVE) {
          throw new Unavailable("inbox", "the disk is nearly full", null);
        }
        out.write(buffer, 0, read);
      }
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw new Invalid("upload.twice", "the same file stands twice: " + target.getFileName());
    }
  }

  /** Counts what one batch has taken: an archive's own figures are not to be trusted. */
  private static final class Budget {
    private long bytes;
    private int files;

    Budget(long bytes, int files) {
      this.bytes = bytes;
      this.files = files;
    }

    void file() {
      if (--files < 0) {
        throw new Invalid("upload.size", "more than " + MOST_FILES + " files");
      }
    }

    void bytes(int read) {
      bytes -= read;
      if (bytes < 0) {
        throw new Invalid("upload.size", "more than " + (LARGEST >> 30) + " GiB unpacked");
      }
    }
  }

  private static void forget(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
    } catch (IOException e) {
      // what is left is a folder nobody asked to ingest; the operator's clean-up finds it
    }
  }
}

package org.phohien.web.desk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import org.phohien.core.problem.ArchiveException.Invalid;

/** Names that came from outside, made fit for a folder of ours; none of them leads out of it. */
final class FileNames {

  private static final int LONGEST = 200;

  /** What old Windows programs write names in. */
  private static final Charset OLD = Charset.forName("windows-1258");

  private FileNames() {}

  /**
   * The place of a file in a folder, by its path in an archive or in the folder it was uploaded
   * with.
   *
   * @throws Invalid {@code upload.name} when it would lie elsewhere
   */
  static Path within(Path folder, String name) {
    Path place = folder;
    for (String part : name.replace('\\', '/').split("/", -1)) {
      place = place.resolve(safe(part));
    }
    Path normal = place.normalize();
    if (!normal.startsWith(folder) || normal.equals(folder)) {
      throw new Invalid("upload.name", "a name leads out of the batch: " + name, name);
    }
    return normal;
  }

  /**
   * One name, as it may stand in a folder.
   *
   * @throws Invalid {@code upload.name} when it can't
   */
  static String safe(String name) {
    String clean = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    if (clean.isEmpty()
        || clean.equals(".")
        || clean.equals("..")
        || clean.getBytes(StandardCharsets.UTF_8).length > LONGEST
        || clean.chars().anyMatch(c -> c < ' ' || c == '/' || c == '\\' || c == 0x7f)) {
      throw new Invalid("upload.name", "not a file name: " + name, name);
    }
    return clean;
  }

  /** Whether an upload came with the folder it lies in: {@code Lô 12/Sách một/1.tif}. */
  static boolean isInFolder(String name) {
    return name.contains("/") && !name.contains("\\") && !name.startsWith("/");
  }

  /** The last part of a path: old browsers send the whole one of the sender's disk. */
  static String base(String name) {
    String plain = name.replace('\\', '/');
    return plain.substring(plain.lastIndexOf('/') + 1);
  }

  /**
   * A name of an archive as it was meant. Archives that say nothing of its encoding come through as
   * raw bytes; most are UTF-8 all the same, the others are old.
   */
  static String read(String name) {
    if (name.chars().anyMatch(c -> c > 0xff)) {
      return name;
    }
    byte[] raw = name.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, OLD);
    }
  }

  /** What a Mac or Windows puts beside the files. */
  static boolean isClutter(String name) {
    String base = base(name);
    return name.startsWith("__MACOSX/")
        || base.startsWith(".")
        || base.equalsIgnoreCase("Thumbs.db")
        || base.equalsIgnoreCase("desktop.ini");
  }

  /** Whether a file can say what the others are: a list, a workbook, MARC records. */
  static boolean isList(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|xlsx|mrc|marc|marcxml|xml)");
  }
}

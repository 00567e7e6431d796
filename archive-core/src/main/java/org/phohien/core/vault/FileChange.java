package org.phohien.core.vault;

import java.nio.file.Path;
import java.util.Arrays;
import org.phohien.core.model.Checksum;

/** A change of one file between two versions; files that no change names stay as they are. */
public sealed interface FileChange {

  /** Logical path inside the item: relative, {@code /} between folders, no {@code ..}. */
  String path();

  /** Whether a text can be a logical path (OCFL 1.1, 3.5.3.1). */
  static boolean isPath(String text) {
    return !text.isEmpty()
        && Arrays.stream(text.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }

  private static void check(String path) {
    if (!isPath(path)) {
      throw new IllegalArgumentException("not a path inside an item: " + path);
    }
  }

  /**
   * The file gets the bytes of a file on disk.
   *
   * @param source read once, left where it is
   * @param expected checksum the stored bytes must have on re-reading
   */
  record FromFile(String path, Path source, Checksum expected) implements FileChange {

    public FromFile {
      check(path);
    }
  }

  /**
   * The file gets these bytes.
   *
   * @param bytes not changed afterwards by the caller
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record FromBytes(String path, byte[] bytes) implements FileChange {

    public FromBytes {
      check(path);
    }
  }

  /** The file is no longer part of the item; older versions keep it. No such file: no change. */
  record Remove(String path) implements FileChange {

    public Remove {
      check(path);
    }
  }
}

package org.phohien.core.vault;

import java.nio.file.Path;
import org.phohien.core.model.Checksum;

/** A change of one file between two versions; files that no change names stay as they are. */
public sealed interface FileChange {

  /** Logical path inside the item: relative, {@code /} between folders, no {@code ..}. */
  String path();

  /**
   * The file gets the bytes of a file on disk.
   *
   * @param source read once, left where it is
   * @param expected checksum the stored bytes must have on re-reading
   */
  record FromFile(String path, Path source, Checksum expected) implements FileChange {}

  /**
   * The file gets these bytes.
   *
   * @param bytes not changed afterwards by the caller
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record FromBytes(String path, byte[] bytes) implements FileChange {}

  /** The file is no longer part of the item; older versions keep it. */
  record Remove(String path) implements FileChange {}
}

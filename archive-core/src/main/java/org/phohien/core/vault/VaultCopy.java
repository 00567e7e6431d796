package org.phohien.core.vault;

import java.util.stream.Stream;
import org.phohien.core.model.ItemId;

/**
 * Copies a vault to another place, where it is a vault again. What was copied before is left as it
 * is, so a second copy takes only what is new; the original may be written meanwhile. One thread.
 */
public interface VaultCopy extends AutoCloseable {

  /** The items of the original; the caller closes the stream. */
  Stream<ItemId> items();

  /**
   * Copies all versions of an item. At the other place the item has its old head or the new one,
   * never half of it. Every byte is compared with its checksum on the way.
   *
   * @return what was new
   * @throws org.phohien.core.problem.ArchiveException.Corrupt when a file of the original has not
   *     the checksum of its inventory; the copy keeps what it had
   * @throws org.phohien.core.problem.ArchiveException.Unavailable when a disk can't be used
   */
  Copied copy(ItemId item);

  /**
   * What was new at the other place.
   *
   * @param files that were copied
   * @param bytes of them
   */
  record Copied(long files, long bytes) {

    public static final Copied NOTHING = new Copied(0, 0);

    public Copied plus(Copied other) {
      return new Copied(files + other.files, bytes + other.bytes);
    }
  }

  @Override
  void close();
}

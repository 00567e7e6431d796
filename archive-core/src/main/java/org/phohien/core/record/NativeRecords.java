package org.phohien.core.record;

import java.util.Optional;
import org.phohien.core.description.NativeMarc;
import org.phohien.core.model.ItemId;

/** Finds the MARC record of an item that came as one. Threads may share it. */
@FunctionalInterface
public interface NativeRecords {

  /**
   * The record as it is worked on now: as it came, or as it was edited since; empty for an item
   * that did not come as MARC and for unknown ids.
   *
   * @throws org.phohien.core.problem.ArchiveException.Corrupt when its bytes are not those that
   *     were kept
   */
  Optional<Found> find(ItemId item);

  /**
   * A record that was found.
   *
   * @param bytes of it, as they lie in the vault
   * @param marc what they say
   * @param edited whether they were written here, and not as they came
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Found(byte[] bytes, NativeMarc marc, boolean edited) {}

  /** No item came as MARC. */
  static NativeRecords none() {
    return _ -> Optional.empty();
  }
}

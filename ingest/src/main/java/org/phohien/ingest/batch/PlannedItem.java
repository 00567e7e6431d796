package org.phohien.ingest.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.phohien.core.model.Description;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;
import org.phohien.core.model.Script;

/**
 * What a batch says of one item, before any file was opened.
 *
 * @param id its number
 * @param kind what kind of work
 * @param description in the list's words, or only a title from the folder's name
 * @param rights as listed
 * @param script of its pages where the list says so
 * @param files in page order, absolute, inside the batch; empty for a catalogue record
 * @param nativeRecord the record exactly as it came, where there was one
 */
public record PlannedItem(
    ItemId id,
    Kind kind,
    Description description,
    Rights rights,
    Optional<Script> script,
    List<Path> files,
    Optional<NativeRecord> nativeRecord) {

  public PlannedItem {
    files = List.copyOf(files);
  }

  /** The same in a script, unless the list says which one it is. */
  public PlannedItem unlessListed(Script said) {
    return script.isPresent()
        ? this
        : new PlannedItem(id, kind, description, rights, Optional.of(said), files, nativeRecord);
  }

  /**
   * A record as it came.
   *
   * @param name file name it is kept under, e.g. {@code record.mrc}
   * @param bytes unchanged
   */
  @SuppressWarnings("ArrayRecordComponent") // handed to the vault, never compared
  public record NativeRecord(String name, byte[] bytes) {

    /** A MARC record, named for its form: {@code record.mrc} or {@code record.marcxml}. */
    public static NativeRecord of(byte[] bytes) {
      boolean xml = bytes.length > 0 && bytes[0] == '<';
      return new NativeRecord(xml ? "record.marcxml" : "record.mrc", bytes);
    }
  }
}

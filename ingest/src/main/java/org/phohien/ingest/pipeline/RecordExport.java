package org.phohien.ingest.pipeline;

import java.net.URI;
import java.util.Optional;
import org.phohien.core.Archive;
import org.phohien.core.description.NativeMarc;
import org.phohien.core.marc.MarcRecord;
import org.phohien.core.model.Item;
import org.phohien.core.record.NativeRecords.Found;

/** Records on their way out: byte for byte as they came where nobody has touched them since. */
public final class RecordExport {

  private final Archive archive;
  private final URI site;

  public RecordExport(Archive archive) {
    this.archive = archive;
    this.site = archive.settings().publicUrl();
  }

  /**
   * A record in ISO 2709: byte for byte as it came or was edited as MARC, while the item says what
   * it says; else with the fields that differ made anew; made of the description where none came.
   *
   * @throws org.phohien.core.problem.ArchiveException.Invalid when it is too long for the format
   */
  public byte[] marc(Item item) {
    Optional<Found> found = archive.natives().find(item.id());
    MarcRecord wanted = record(item, found);
    return found
        .filter(f -> !f.marc().xml() && f.marc().record().equals(wanted))
        .map(Found::bytes)
        .orElseGet(() -> NativeMarc.iso2709(wanted));
  }

  /** The record as MARC, whatever it came as. */
  public byte[] marcXml(Item item) {
    return NativeMarc.write(record(item, archive.natives().find(item.id())), true);
  }

  private MarcRecord record(Item item, Optional<Found> found) {
    return found.map(f -> f.marc().toward(item, site)).orElseGet(() -> NativeMarc.of(item, site));
  }
}

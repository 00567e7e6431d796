package org.phohien.ingest.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Optional;
import org.phohien.core.Archive;
import org.phohien.core.description.Download;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.ingest.batch.PlannedItem;
import org.phohien.ingest.record.RecordImport;

/** Records on their way out: byte for byte as they came where nobody has touched them since. */
public final class RecordExport {

  private static final String NATIVE = "source/record.mrc";

  private final Archive archive;
  private final URI site;

  public RecordExport(Archive archive) {
    this.archive = archive;
    this.site = archive.settings().publicUrl();
  }

  /**
   * A record in ISO 2709: as it came, or made of the description when it was edited or never was
   * MARC.
   *
   * @throws org.phohien.core.problem.ArchiveException.Invalid when it is too long for the format
   */
  public byte[] marc(Item item) {
    return untouched(item).orElseGet(() -> Download.MRC.bytes(item, site));
  }

  private Optional<byte[]> untouched(Item item) {
    ItemId id = item.id();
    Optional<Holding> holding = archive.records().holding(id);
    Optional<byte[]> bytes =
        holding.isPresent()
            ? holding.map(h -> new RecordImport(archive.vault(), h.object()).bytes(h))
            : archive.vault().head(id).flatMap(head -> unedited(item, head));
    return bytes.filter(b -> b.length > 0 && b[0] != '<');
  }

  /** The native record of an item of its own, while the item says what its plan said. */
  private Optional<byte[]> unedited(Item item, Version head) {
    Vault vault = archive.vault();
    if (!head.files().containsKey(NATIVE) || !head.files().containsKey(KeepStep.PLAN)) {
      return Optional.empty();
    }
    String plan = new String(StoredItem.bytes(vault, item.id(), KeepStep.PLAN), UTF_8);
    PlannedItem planned = Plan.read(plan);
    boolean same =
        planned.description().equals(item.description()) && planned.rights().equals(item.rights());
    return same ? Optional.of(StoredItem.bytes(vault, item.id(), NATIVE)) : Optional.empty();
  }
}

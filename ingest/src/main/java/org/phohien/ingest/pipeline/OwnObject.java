package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.phohien.core.description.NativeMarc;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.record.ImportedBytes;
import org.phohien.core.record.StoredRecords;
import org.phohien.core.text.LegacyEncoding;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.ingest.batch.PlannedItem;
import org.phohien.ingest.batch.PlannedItem.NativeRecord;
import org.phohien.ingest.record.RecordImport;

/**
 * Gives a record that lives in an import an object of its own, before it is edited, withdrawn or
 * gets its first scan: as it stands, with its native record, and where it comes from. The import
 * stays as it is; the catalog follows when the item is published.
 */
final class OwnObject {

  private final Station station;

  OwnObject(Station station) {
    this.station = station;
  }

  /** Sees to it that the item has an object of its own, if it is known. The caller holds it. */
  void settle(ItemId id, String by) {
    if (station.vault().head(id).isPresent()) {
      return;
    }
    Optional<Holding> holding = station.records().holding(id);
    holding.ifPresent(from -> {
      Item item = station.catalog().find(id).orElseThrow().item();
      byte[] bytes = new RecordImport(station.vault(), from.object()).bytes(from);
      NativeRecord record = NativeRecord.of(bytes);
      // of bytes that are UTF-8 nobody asks
      Optional<LegacyEncoding> code =
          NativeMarc.isUtf8(bytes)
              ? Optional.empty()
              : ImportedBytes.encoding(station.vault(), from);
      station
          .vault()
          .put(
              id,
              Optional.empty(),
              List.of(
                  new FileChange.FromBytes(Vault.ITEM, ItemFile.write(item)),
                  new FileChange.FromBytes(KeepStep.PLAN, Plan.remembered(planned(item, record))),
                  new FileChange.FromBytes("source/" + record.name(), bytes),
                  new FileChange.FromBytes(StoredRecords.ORIGIN, origin(from, code))),
              new Version.Note(by, "import: own object"));
    });
  }

  private static PlannedItem planned(Item item, NativeRecord record) {
    return new PlannedItem(
        item.id(),
        item.kind(),
        item.description(),
        item.rights(),
        Optional.empty(),
        List.of(),
        Optional.of(record));
  }

  /** Which import a record came in, its place there, and the code its text was read in. */
  private static byte[] origin(Holding from, Optional<LegacyEncoding> code) {
    ObjectNode origin =
        JsonNodeFactory.instance
            .objectNode()
            .put("import", from.object().value())
            .put("number", from.number())
            .put("sha256", from.sha256());
    code.ifPresent(c -> origin.put("encoding", c.name()));
    return (origin.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}

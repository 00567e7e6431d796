package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.description.MarcEntry;
import org.phohien.core.description.NativeMarc;
import org.phohien.core.job.Progress;
import org.phohien.core.marc.Finding;
import org.phohien.core.marc.MarcCheck;
import org.phohien.core.marc.MarcRecord;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.record.MarcEdit;
import org.phohien.core.record.NativeRecords.Found;
import org.phohien.core.record.StoredRecords;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;

/**
 * A record that was edited as MARC: kept beside the one that came, with what it was made from, and
 * what it says anew taken over into the item. Payload: {@code {"item": "id", "baseVersion": n,
 * "record": "base64"}}.
 *
 * @param item whose record it is
 * @param baseVersion the published vault version the librarian saw
 * @param edited the bytes of the record, ISO 2709 or MARCXML in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the vault, never compared
record MarcRevision(ItemId item, int baseVersion, byte[] edited) implements EditHandler.Edit {

  static final String KIND = "revise-marc";

  static MarcRevision read(JsonNode payload) throws IOException {
    return new MarcRevision(
        new ItemId(payload.path("item").asText()),
        payload.path("baseVersion").asInt(),
        payload.path("record").binaryValue());
  }

  @Override
  public Progress make(Station station, String by) {
    new OwnObject(station).settle(item, by);
    Vault vault = station.vault();
    Version head = vault.head(item).orElseThrow(() -> new NotFound("item", item));
    Found found =
        new StoredRecords(vault, station.records())
            .find(item)
            .orElseThrow(() -> new NotFound("record", item));
    if (!Checksum.of(edited).equals(Checksum.of(found.bytes()))) {
      new SeenVersion(baseVersion).check(station, item, head);
      MarcRecord before = found.marc().record();
      MarcRecord now = sound(before);
      Item kept = StoredItem.read(vault, item);
      List<FileChange> changes = new ArrayList<>();
      changes.add(new FileChange.FromBytes(MarcEdit.pathOf(edited), edited));
      changes.add(new FileChange.FromBytes(MarcEdit.PROVENANCE, provenance(head, found, by)));
      Item wanted = said(kept, NativeMarc.entry(before), NativeMarc.entry(now));
      if (!wanted.equals(kept)) {
        changes.add(new FileChange.FromBytes(Vault.ITEM, ItemFile.write(wanted)));
      }
      vault.put(item, Optional.of(head.number()), changes, new Version.Note(by, "revise: marc"));
    }
    new PublishStep(vault, station.catalog()).publish(item, by);
    return ONE;
  }

  /** The desk has checked it; what can't be written must not get in by another way either. */
  private MarcRecord sound(MarcRecord before) {
    MarcRecord record =
        NativeMarc.read(edited, Optional.empty())
            .filter(r -> r.repairs().isEmpty())
            .orElseThrow(() -> new Invalid("marc.unreadable", item + ": no sound record", item))
            .record();
    Optional<Finding> grave =
        MarcCheck.ofEdited(before, record).stream().filter(f -> f.rule().isGrave()).findFirst();
    if (grave.isPresent()) {
      throw new Invalid("marc.unreadable", item + ": " + grave.get().mark(), item);
    }
    return record;
  }

  private byte[] provenance(Version head, Found found, String by) {
    String came = StoredRecords.came(head).orElseThrow(() -> new NotFound("record", item));
    Checksum sum = head.files().get(came);
    if (sum == null) {
      throw new NotFound("record", item);
    }
    return new MarcEdit(
            MarcEdit.pathOf(edited),
            came,
            sum,
            Checksum.of(found.bytes()),
            by,
            found.marc().encoding().name())
        .write();
  }

  /** What the edit says otherwise than before; what was said of the item in other ways stays. */
  private static Item said(Item kept, MarcEntry before, MarcEntry now) {
    Item described =
        kept.with(MarcChange.over(kept.description(), before.description(), now.description()));
    return now.rights().isPresent() && !now.rights().equals(before.rights())
        ? described.with(now.rights().get())
        : described;
  }
}

package org.phohien.core.catalog.postgres;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.phohien.core.catalog.PublicationFile;
import org.phohien.core.catalog.RecordCatalog.Remembered;
import org.phohien.core.model.ItemId;
import org.phohien.core.vault.Holding;

/** Puts publications of records back under their own numbers, within one transaction. */
final class ReplayedRecords {

  private final Handle handle;
  private final Publishing publishing;
  private long highest;

  ReplayedRecords(Handle handle) {
    this.handle = handle;
    this.publishing = new Publishing(handle);
  }

  void put(Remembered remembered) {
    PublicationFile publication = remembered.publication();
    ItemId id = remembered.record().item().id();
    Optional<Publishing.Standing> before = publishing.standing(id);
    boolean newest =
        before.isEmpty() || before.get().change().number() <= publication.change().number();
    if (newest) {
      publishing.disseminations(id, remembered.record().disseminations());
    }
    publishing.again(publication.change());
    if (newest) {
      publishing.entry(
          remembered.record().item(),
          publication.version(),
          publication.change(),
          publication.withdrawn());
      hold(id, remembered.record().holding());
    }
    highest = Math.max(highest, publication.change().number());
  }

  private void hold(ItemId id, Holding holding) {
    handle.execute(
        """
        update projection.entry set held = ?, place = ?, source_from = ?, source_length = ?,
          source_sha256 = ? where item = ?
        """,
        holding.object().value(),
        holding.number(),
        holding.from(),
        holding.length(),
        holding.sha256(),
        id.value());
  }

  long tell() {
    publishing.tell(highest);
    return highest;
  }
}

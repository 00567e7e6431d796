package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.phohien.core.job.Progress;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;

/**
 * An edited description, written as a new version and published. Payload: {@code {"baseVersion": n,
 * "item": {…}}}, the item as {@link ItemFile} writes it; its pages are not taken from it.
 *
 * @param baseVersion the published vault version the librarian saw
 * @param edited the item as it should be
 */
record Revision(int baseVersion, Item edited) implements EditHandler.Edit {

  static final String KIND = "revise-item";

  static Revision read(JsonNode payload) {
    byte[] item = payload.path("item").toString().getBytes(StandardCharsets.UTF_8);
    return new Revision(payload.path("baseVersion").asInt(), ItemFile.read(item));
  }

  @Override
  public ItemId item() {
    return edited.id();
  }

  @Override
  public Progress make(Station station, String by) {
    new OwnObject(station).settle(item(), by);
    Vault vault = station.vault();
    Version head = vault.head(item()).orElseThrow(() -> new NotFound("item", item()));
    Item kept = StoredItem.read(vault, item());
    Item wanted = wanted(kept);
    if (!wanted.equals(kept)) {
      new SeenVersion(baseVersion).check(station, item(), head);
      vault.put(
          item(),
          Optional.of(head.number()),
          List.of(new FileChange.FromBytes(Vault.ITEM, ItemFile.write(wanted))),
          new Version.Note(by, "revise"));
    }
    new PublishStep(vault, station.catalog()).publish(item(), by);
    return ONE;
  }

  /**
   * The item with everything edited but its pages. What was said of a page that is gone by now goes
   * with it.
   */
  private Item wanted(Item kept) {
    return new Item(
        kept.id(),
        edited.kind(),
        edited.description(),
        edited.rights(),
        kept.pages(),
        edited.contents().stream().filter(h -> kept.page(h.page()).isPresent()).toList(),
        edited.georeferences().stream().filter(g -> kept.page(g.page()).isPresent()).toList());
  }
}

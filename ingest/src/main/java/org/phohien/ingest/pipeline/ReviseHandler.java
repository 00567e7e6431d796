package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.phohien.core.catalog.PublicationFile;
import org.phohien.core.job.ItemLocks;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Progress;
import org.phohien.core.model.Item;
import org.phohien.core.problem.ArchiveException.Conflict;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;

/**
 * Writes an edited description as a new version and publishes it. Payload: {@code {"baseVersion":
 * n, "item": {…}}}, the item as {@link ItemFile} writes it; its pages are not taken from it.
 */
final class ReviseHandler implements JobHandler {

  static final String KIND = "revise-item";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Station station;
  private final ItemLocks locks;

  ReviseHandler(Station station, ItemLocks locks) {
    this.station = station;
    this.locks = locks;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobContext context) {
    Revision revision = Revision.read(context.job().request().payload());
    String by = context.job().request().by();
    Vault vault = station.vault();
    try (ItemLocks.Held _ = locks.hold(revision.edited().id())) {
      context.report(new Progress("describe", 0, 1, 0));
      Version head =
          vault
              .head(revision.edited().id())
              .orElseThrow(() -> new NotFound("item " + revision.edited().id()));
      Item kept = StoredItem.read(vault, head.item());
      Item wanted = revision.over(kept);
      if (!wanted.equals(kept)) {
        refuseStale(head, revision);
        vault.put(
            head.item(),
            Optional.of(head.number()),
            List.of(new FileChange.FromBytes(Vault.ITEM, ItemFile.write(wanted))),
            new Version.Note(by, "revise"));
      }
      context.report(new Progress("publish", 0, 1, 0));
      new PublishStep(vault, station.catalog()).publish(head.item(), by);
      context.report(new Progress("done", 1, 1, 0));
    }
  }

  /** The desk knows published versions: the base is stale when something newer was published. */
  private void refuseStale(Version head, Revision revision) {
    Optional<PublicationFile> last = StoredItem.publication(station.vault(), head);
    int published = last.map(p -> p.version().value()).orElse(head.number().value());
    if (published != revision.baseVersion()) {
      throw new Conflict(
          head.item() + ": edited from version " + revision.baseVersion() + ", now " + published);
    }
  }

  /**
   * An edit.
   *
   * @param baseVersion the published vault version the librarian saw
   * @param edited the item as it should be
   */
  private record Revision(int baseVersion, Item edited) {

    static Revision read(String payload) {
      try {
        JsonNode tree = JSON.readTree(payload);
        Item item = ItemFile.read(JSON.writeValueAsBytes(tree.path("item")));
        return new Revision(tree.path("baseVersion").asInt(), item);
      } catch (IOException | IllegalArgumentException e) {
        throw new Invalid("revision", "the payload can't be read: " + e.getMessage());
      }
    }

    Item over(Item kept) {
      return new Item(
          kept.id(), edited.kind(), edited.description(), edited.rights(), kept.pages());
    }
  }
}

package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.alto.AltoReader;
import org.phohien.core.alto.TextForm;
import org.phohien.core.job.Progress;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Suggestion;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.SuggestionFile;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.ingest.works.TakenPassage;

/**
 * Takes the passage that was suggested for a page, or declines it. Payload: {@code {"item": "id",
 * "page": "0001", "text": "SHA-512 of the ALTO file", "taken": true}}. Where the page has got
 * another text in between nothing is done: the person has not seen that one.
 *
 * @param item whose page
 * @param key of the page
 * @param text that the person saw
 * @param taken or declined
 */
record PassageDecision(ItemId item, String key, Checksum text, boolean taken)
    implements EditHandler.Edit {

  static final String KIND = "settle-passage";

  static PassageDecision read(JsonNode payload) {
    return new PassageDecision(
        new ItemId(payload.path("item").asText()),
        payload.path("page").asText(),
        new Checksum(payload.path("text").asText()),
        payload.path("taken").asBoolean());
  }

  @Override
  public Progress make(Station station, String by) {
    Vault vault = station.vault();
    Version head = vault.head(item).orElseThrow(() -> new NotFound("item", item));
    Item stored = StoredItem.read(vault, item);
    Page page = stored.page(key).orElseThrow(() -> new NotFound("page " + item + ":" + key));
    Optional<Suggestion> suggestion =
        SuggestionFile.kept(vault, head, page.id()).filter(s -> s.text().equals(text));
    suggestion.ifPresent(s -> {
      String what = taken ? "passage of " + s.work() + " taken" : "passage declined";
      Version.Note note = new Version.Note(by, what + ", page " + page.label());
      vault.put(
          item, Optional.of(head.number()), changes(vault, station.readings(), page, s), note);
    });
    // also after a crash between the two
    new PublishStep(vault, station.catalog()).publish(item, by);
    return suggestion.isPresent() ? ONE : new Progress("unchanged", 1, 1, 0);
  }

  /** The suggestion goes; where it is taken, the text and its readings become the passage's. */
  List<FileChange> changes(Vault vault, ReadingFiles readings, Page page, Suggestion suggestion) {
    List<FileChange> changes = new ArrayList<>();
    changes.add(new FileChange.Remove(Vault.suggestion(page.id())));
    if (taken) {
      String path = Vault.alto(page.id());
      byte[] alto = StoredItem.bytes(vault, item, path);
      PageText read = AltoReader.read(new ByteArrayInputStream(alto), path);
      byte[] now = TextForm.ALTO.bytes(TakenPassage.of(read, suggestion));
      changes.addAll(readings.beside(List.of(new FileChange.FromBytes(path, now)), List.of(page)));
    }
    return changes;
  }
}

package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Script;
import org.phohien.core.problem.ArchiveException.Invalid;

/**
 * Pages to be read again.
 *
 * @param item whose
 * @param pages their keys
 * @param script theirs, where a person has said it
 */
record Rereading(ItemId item, List<String> pages, Optional<Script> script) {

  private static final ObjectMapper JSON = new ObjectMapper();

  Rereading {
    pages = List.copyOf(pages);
  }

  /** Reads {@code {"item": "id", "pages": ["0001", …], "script": "HAN_NOM"}}. */
  static Rereading read(String payload) {
    try {
      JsonNode tree = JSON.readTree(payload);
      List<String> pages = new ArrayList<>();
      tree.path("pages").forEach(page -> pages.add(page.asText()));
      return new Rereading(new ItemId(tree.path("item").asText()), pages, script(tree));
    } catch (IOException | IllegalArgumentException e) {
      throw new Invalid("reread", "the payload can't be read: " + e.getMessage());
    }
  }

  /** The script a payload names, if it does. */
  static Optional<Script> script(JsonNode payload) {
    return payload.hasNonNull("script")
        ? Optional.of(Script.valueOf(payload.path("script").asText()))
        : Optional.empty();
  }
}

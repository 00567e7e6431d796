package org.phohien.ingest.harvest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.source.HarvestReport;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.RecordLine;
import org.phohien.ingest.record.RecordImport;

/** What the object of a harvest holds besides what every import holds. */
final class Kept {

  /** Where the records lived before that it changed or deleted, one a line. */
  static final String REPLACED = "replaced.jsonl";

  /** What was asked of which source. */
  static final String ORDER = "harvest.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Kept() {}

  /**
   * A record before a harvest.
   *
   * @param visible whether it could be seen
   */
  record Before(ItemId item, Holding holding, boolean visible) {

    String write() {
      ObjectNode node = JSON.createObjectNode();
      node.put("item", item.value()).put("object", holding.object().value());
      node.put("number", holding.number()).put("from", holding.from());
      node.put("length", holding.length()).put("sha256", holding.sha256());
      return node.put("visible", visible).toString();
    }

    static Before read(String line) {
      try {
        JsonNode node = JSON.readTree(line);
        return new Before(
            new ItemId(node.path("item").asText()),
            new Holding(
                new ItemId(node.path("object").asText()),
                node.path("number").asInt(),
                node.path("from").asLong(),
                node.path("length").asInt(),
                node.path("sha256").asText()),
            node.path("visible").asBoolean());
      } catch (IOException | IllegalArgumentException e) {
        throw new Corrupt(REPLACED, "a line can't be read: " + e.getMessage(), e);
      }
    }
  }

  /** What the records of a harvest were before; those that were new are missing. */
  static Map<ItemId, Before> before(RecordImport harvest) {
    Map<ItemId, Before> all = new HashMap<>();
    try (Stream<String> lines = harvest.lines(REPLACED)) {
      lines.map(Before::read).forEach(one -> all.putIfAbsent(one.item(), one));
    }
    return all;
  }

  /** The counts of a harvest that was kept before a crash; what it did not take is counted anew. */
  static HarvestReport.Counts counts(RecordImport harvest, int known, int kept, int quarantined) {
    Map<ItemId, Before> before = before(harvest);
    int[] counts = new int[3];
    try (Stream<RecordLine> lines = harvest.records()) {
      lines.forEach(line -> {
        Before there = before.get(line.item().id());
        boolean seen = there != null && there.visible();
        counts[line.withdrawn().isPresent() ? 2 : seen ? 1 : 0]++;
      });
    }
    return new HarvestReport.Counts(counts[0], counts[1], counts[2], known, kept, quarantined);
  }
}

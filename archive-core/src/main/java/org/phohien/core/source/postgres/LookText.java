package org.phohien.core.source.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.source.SourceLook;
import org.phohien.core.source.SourceLook.Offer;

/** A look as JSON. */
final class LookText {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LookText() {}

  static String write(SourceLook look) {
    ObjectNode node = JSON.createObjectNode();
    node.put("at", look.at().toString());
    node.put("repository", look.repository());
    node.put("granularity", look.granularity());
    node.put("deletions", look.deletions());
    write(look.formats(), node.putArray("formats"));
    write(look.sets(), node.putArray("sets"));
    look.sample().forEach(node.putArray("sample")::add);
    look.failure().ifPresent(why -> node.put("failure", why));
    // PostgreSQL text holds no NUL, and a foreign name may hold one
    return node.toString().replace("\\u0000", "");
  }

  private static void write(List<Offer> offers, ArrayNode to) {
    offers.forEach(offer -> to.addObject().put("code", offer.code()).put("name", offer.name()));
  }

  static SourceLook read(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return new SourceLook(
          Instant.parse(node.path("at").asText()),
          node.path("repository").asText(),
          node.path("granularity").asText(),
          node.path("deletions").asText(),
          offers(node.path("formats")),
          offers(node.path("sets")),
          StreamSupport.stream(node.path("sample").spliterator(), false)
              .map(JsonNode::asText)
              .toList(),
          Optional.ofNullable(node.get("failure")).map(JsonNode::asText));
    } catch (IOException | RuntimeException e) {
      throw new Corrupt("state.source", "a look can't be read: " + e.getMessage(), e);
    }
  }

  private static List<Offer> offers(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(node -> new Offer(node.path("code").asText(), node.path("name").asText()))
        .toList();
  }
}

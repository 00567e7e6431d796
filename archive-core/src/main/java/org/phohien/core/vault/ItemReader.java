package org.phohien.core.vault;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Georeference;
import org.phohien.core.model.Heading;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Rights;

/** Reads an item in the format of {@link ItemFile}; what is not as it must be throws. */
final class ItemReader {

  private ItemReader() {}

  static Item item(JsonNode root) {
    ItemId id = new ItemId(text(root, "id"));
    return new Item(
        id,
        kind(root.path("kind")),
        description(root.path("description")),
        rights(root.path("rights")),
        list(root, "pages", node -> page(id, node)),
        list(
            root,
            "contents",
            node -> new Heading(text(node, "title"), text(node, "page"), integer(node, "level"))),
        list(root, "georeferences", ItemReader::georeference));
  }

  private static Georeference georeference(JsonNode node) {
    return new Georeference(
        text(node, "page"),
        list(
            node,
            "points",
            point ->
                new Georeference.Point(
                    integer(point, "x"),
                    integer(point, "y"),
                    degrees(point, "longitude"),
                    degrees(point, "latitude"))));
  }

  private static double degrees(JsonNode node, String name) {
    JsonNode found = node.path(name);
    if (!found.isNumber()) {
      throw new IllegalArgumentException("no number \"" + name + "\"");
    }
    return found.doubleValue();
  }

  private static Kind kind(JsonNode node) {
    return switch (text(node, "type")) {
      case "local-record" -> new Kind.LocalRecord();
      case "picture" -> new Kind.Picture();
      case "catalogue-record" -> new Kind.CatalogueRecord();
      case "issue" ->
          new Kind.Issue(
              text(node, "serial"),
              optional(node, "date").map(LocalDate::parse),
              optional(node, "number"));
      case "map-sheet" -> new Kind.MapSheet(number(node, "scale"));
      case "manuscript" -> new Kind.Manuscript(constant(Direction.class, text(node, "reading")));
      default -> throw new IllegalArgumentException("no such kind: " + node.path("type"));
    };
  }

  private static Description description(JsonNode node) {
    return new Description(
        text(node, "title"),
        list(node, "alternativeTitles", JsonNode::asText),
        list(node, "agents", agent -> new Agent(text(agent, "name"), text(agent, "role"))),
        optional(node, "publisher"),
        optional(node, "publishedAt"),
        Optional.ofNullable(node.get("date"))
            .map(d -> new Dating(text(d, "edtf"), integer(d, "from"), integer(d, "to"))),
        list(node, "languages", JsonNode::asText),
        list(node, "subjects", JsonNode::asText),
        list(node, "places", JsonNode::asText),
        list(node, "identifiers", JsonNode::asText),
        optional(node, "physical"),
        optional(node, "summary"));
  }

  private static Rights rights(JsonNode node) {
    return new Rights(
        URI.create(text(node, "statement")),
        constant(Rights.Access.class, text(node, "access")),
        optional(node, "holder"),
        optional(node, "preview")
            .map(word -> constant(Rights.Preview.class, word))
            .orElse(Rights.Preview.NONE));
  }

  private static Page page(ItemId item, JsonNode node) {
    return new Page(
        new PageId(item, text(node, "key")),
        text(node, "label"),
        new Pixels(integer(node, "width"), integer(node, "height")),
        new Master(
            text(node, "file"),
            text(node, "mediaType"),
            number(node, "frame").orElse(0),
            number(node, "dpi"),
            new Checksum(text(node, "sha512"))));
  }

  private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
    return StreamSupport.stream(node.path(name).spliterator(), false).map(read).toList();
  }

  private static String text(JsonNode node, String name) {
    return optional(node, name)
        .orElseThrow(() -> new IllegalArgumentException("no text \"" + name + "\""));
  }

  private static Optional<String> optional(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  private static int integer(JsonNode node, String name) {
    return number(node, name)
        .orElseThrow(() -> new IllegalArgumentException("no number \"" + name + "\""));
  }

  private static OptionalInt number(JsonNode node, String name) {
    JsonNode found = node.path(name);
    return found.isInt() ? OptionalInt.of(found.intValue()) : OptionalInt.empty();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

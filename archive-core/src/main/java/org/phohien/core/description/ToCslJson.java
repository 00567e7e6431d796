package org.phohien.core.description;

import static org.phohien.core.description.Rule.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Kind;

/**
 * The description as an item of CSL-JSON, which citation processors read (Citation Style Language
 * 1.0.2). Names in direct order are literal: a processor would take the last word for the surname.
 */
final class ToCslJson {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The variables of the item; a variable has one value. */
  static final List<Rule<Source, JsonNode>> TABLE =
      List.of(
          text("id", "id", s -> Stream.of(s.item().id().value())),
          text("kind", "type", s -> Stream.of(type(s.item().kind())))
              .losing("the difference between local records and catalogue records"),
          text("title", "title", s -> Stream.of(s.description().title())),
          text("alternative titles", "-", _ -> Stream.empty()).losing("other titles"),
          row("agents who made it", "author", s -> names(s, Roles::creates)),
          row("editors", "editor", s -> names(s, "edt"::equals)),
          row("translators", "translator", s -> names(s, "trl"::equals)),
          Rule.<Source, JsonNode>row(
                  "other agents", "contributor", s -> names(s, ToCslJson::isOther))
              .losing("the role"),
          text("serial", "container-title", s -> s.issue().map(Kind.Issue::serial).stream()),
          text("number", "issue", s -> s.issue().stream().flatMap(i -> i.number().stream())),
          row("date", "issued", s -> s.date().map(ToCslJson::date).stream()),
          text("publisher", "publisher", s -> s.description().publisher().stream()),
          text("place", "publisher-place", s -> s.description().publishedAt().stream()),
          text("languages", "language", s -> s.description().languages().stream().limit(1))
              .losing("all languages but the first"),
          text("physical", "dimensions", s -> s.description().physical().stream()),
          text("map scale", "scale", ToCslJson::scale),
          text("ISBN", "ISBN", s -> numbers(s, Identifiers::isIsbn)),
          text("ISSN", "ISSN", s -> numbers(s, Identifiers::isIssn)),
          text("other identifiers", "call-number", ToCslJson::others),
          text("subjects, places", "keyword", ToCslJson::keywords),
          text("summary", "abstract", s -> s.description().summary().stream()),
          text("address", "URL", s -> Stream.of(s.address())));

  private ToCslJson() {}

  /** An array of the one item, as the schema of CSL-JSON wants it. */
  static String write(Source source) {
    ObjectNode item = NODES.objectNode();
    for (Rule<Source, JsonNode> rule : TABLE) {
      rule.values().apply(source).findFirst().ifPresent(value -> item.set(rule.to(), value));
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(NODES.arrayNode().add(item))
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are JSON", e);
    }
  }

  private static Rule<Source, JsonNode> text(
      String from, String to, Function<Source, Stream<String>> values) {
    return row(from, to, s -> values.apply(s).map(Characters::forXml).map(NODES::textNode));
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case Kind.LocalRecord(), Kind.CatalogueRecord() -> "book";
      case Kind.Issue _ -> "periodical";
      case Kind.Picture() -> "graphic";
      case Kind.MapSheet _ -> "map";
      case Kind.Manuscript _ -> "manuscript";
    };
  }

  private static boolean isOther(String role) {
    return Roles.contributes(role) && !role.equals("edt") && !role.equals("trl");
  }

  private static Stream<JsonNode> names(Source s, Predicate<String> role) {
    ArrayNode names = NODES.arrayNode();
    s.agents(role).forEach(agent -> names.add(name(Characters.forXml(agent.name()))));
    return names.isEmpty() ? Stream.empty() : Stream.of(names);
  }

  private static ObjectNode name(String name) {
    if (Names.isBody(name) || Names.order(name) != '1') {
      return NODES.objectNode().put("literal", name);
    }
    String[] parts = name.split(", ", 2);
    return NODES.objectNode().put("family", parts[0]).put("given", parts[1]);
  }

  /** The years of a date; its day, where it is known. */
  private static JsonNode date(Dating date) {
    ObjectNode issued = NODES.objectNode();
    ArrayNode parts = issued.putArray("date-parts");
    if (date.day().isPresent()) {
      var day = date.day().get();
      parts.addArray().add(day.getYear()).add(day.getMonthValue()).add(day.getDayOfMonth());
    } else {
      parts.addArray().add(date.from());
      if (date.to() != date.from()) {
        parts.addArray().add(date.to());
      }
    }
    if (date.edtf().matches(".*[?~%].*")) {
      issued.put("circa", true);
    }
    return issued;
  }

  private static Stream<String> scale(Source s) {
    return s.item().kind() instanceof Kind.MapSheet(var scale) && scale.isPresent()
        ? Stream.of("1:" + scale.getAsInt())
        : Stream.empty();
  }

  private static Stream<String> numbers(Source s, Predicate<String> form) {
    return s.description().identifiers().stream()
        .filter(form)
        .map(i -> i.substring(i.indexOf(' ') + 1))
        .limit(1);
  }

  private static Stream<String> others(Source s) {
    String others =
        s.description().identifiers().stream()
            .filter(i -> !Identifiers.isIsbn(i) && !Identifiers.isIssn(i))
            .collect(Collectors.joining("; "));
    return others.isEmpty() ? Stream.empty() : Stream.of(others);
  }

  private static Stream<String> keywords(Source s) {
    Description d = s.description();
    String all =
        Stream.concat(d.subjects().stream(), d.places().stream()).collect(Collectors.joining(", "));
    return all.isEmpty() ? Stream.empty() : Stream.of(all);
  }
}

package org.phohien.core.description;

import static org.phohien.core.description.Rule.row;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;

/**
 * The description as unqualified Dublin Core in the container of OAI-PMH 2.0 ({@code oai_dc}). What
 * every harvester understands, and the poorest form of the record.
 */
final class ToDublinCore {

  /**
   * A Dublin Core element.
   *
   * @param name without prefix, e.g. {@code title}
   * @param value may begin with the mark of the archive's address when {@code name} is {@code
   *     identifier}
   */
  record Element(String name, String value) {}

  static final List<Rule<Source, Element>> TABLE =
      List.of(
          rule("title", "title", s -> Stream.of(s.description().title())),
          rule("alternative titles", "title", s -> s.description().alternativeTitles().stream())
              .losing("which of the titles is the main one"),
          rule("agents who made it", "creator", s -> names(s.agents(Roles::creates)))
              .losing("the role"),
          rule("subjects", "subject", s -> s.description().subjects().stream()),
          rule("summary", "description", s -> s.description().summary().stream()),
          rule("publisher", "publisher", s -> s.description().publisher().stream()),
          rule("agents who published it", "publisher", s -> names(s.agents(Roles::publishes))),
          rule("other agents", "contributor", s -> names(s.agents(Roles::contributes)))
              .losing("the role"),
          rule("date", "date", s -> s.date().map(Dating::edtf).stream()),
          rule("kind", "type", s -> Stream.of(type(s)))
              .losing("the difference between picture and map, manuscript and print"),
          rule("physical", "format", s -> s.description().physical().stream()),
          rule("address", "identifier", s -> Stream.of(s.address())),
          rule("identifiers", "identifier", s -> s.description().identifiers().stream()),
          rule("languages", "language", s -> s.description().languages().stream()),
          rule("serial and number", "relation", s -> partOf(s).stream()),
          rule("places", "coverage", s -> s.description().places().stream())
              .losing("that it is a place and not a time"),
          rule("rights statement", "rights", s -> Stream.of(statement(s.item().rights()))),
          rule("access", "rights", s -> Stream.of(access(s.item().rights()))),
          rule("rights holder", "rights", s -> s.item().rights().holder().stream()),
          rule("place of publication", "none", _ -> Stream.<String>empty())
              .losing("the place of publication"));

  private ToDublinCore() {}

  /** The {@code oai_dc:dc} element. */
  static byte[] write(Source source) {
    Xml xml =
        new Xml()
            .open(
                "oai_dc:dc",
                "xmlns:oai_dc",
                "http://www.openarchives.org/OAI/2.0/oai_dc/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.openarchives.org/OAI/2.0/oai_dc/"
                    + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
    elements(source).forEach(e -> write(xml, e));
    return xml.bytes();
  }

  /** The elements in the order of the table. */
  static Stream<Element> elements(Source source) {
    return TABLE.stream().flatMap(rule -> rule.values().apply(source));
  }

  private static void write(Xml xml, Element element) {
    String name = "dc:" + element.name();
    if (element.name().equals("identifier")) {
      xml.open(name).address(element.value()).close();
    } else {
      xml.element(name, element.value());
    }
  }

  private static Rule<Source, Element> rule(
      String from, String to, java.util.function.Function<Source, Stream<String>> values) {
    return row(from, "dc:" + to, s -> values.apply(s).map(v -> new Element(to, v)));
  }

  private static Stream<String> names(List<Agent> agents) {
    return agents.stream().map(Agent::name);
  }

  /** A term of the DCMI Type Vocabulary. */
  static String type(Source source) {
    return switch (source.item().kind()) {
      case Kind.LocalRecord() -> "Text";
      case Kind.Issue _ -> "Text";
      case Kind.Manuscript _ -> "Text";
      case Kind.CatalogueRecord() -> "Text";
      case Kind.Picture() -> "StillImage";
      case Kind.MapSheet _ -> "StillImage";
    };
  }

  /** The serial an issue is part of, and its number. */
  static Optional<String> partOf(Source source) {
    return source
        .issue()
        .map(issue -> issue.serial() + issue.number().map(n -> ", số " + n).orElse(""));
  }

  private static String statement(Rights rights) {
    return rights.statement().toString();
  }

  /** A term of the info:eu-repo access vocabulary, which aggregators filter by. */
  static String access(Rights rights) {
    return switch (rights.access()) {
      case OPEN -> "info:eu-repo/semantics/openAccess";
      case READING_ROOM -> "info:eu-repo/semantics/restrictedAccess";
      case RESTRICTED -> "info:eu-repo/semantics/closedAccess";
    };
  }
}

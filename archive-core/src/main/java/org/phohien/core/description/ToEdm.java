package org.phohien.core.description;

import java.util.List;
import java.util.stream.Stream;
import org.phohien.core.catalog.Dissemination;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Page;

/**
 * The item in the Europeana Data Model: the thing itself, its pages where anyone may see them, and
 * the aggregation that says who provides it under which rights. Valid against EDM's external
 * schema.
 */
final class ToEdm {

  static final String NAMESPACE = "http://www.europeana.eu/schemas/edm/";

  /** ISO 639-2 for a language nobody has determined: a text must have one. */
  private static final String UNDETERMINED = "und";

  /** The rows of the thing itself; the aggregation has only what EDM asks for. */
  static final List<Rule<Source, Element>> TABLE =
      List.of(
          rule("agents who made it", "dc:creator", s -> names(s.agents(Roles::creates))),
          rule("other agents", "dc:contributor", s -> names(s.agents(Roles::contributes)))
              .losing("the role"),
          rule("summary", "dc:description", s -> s.description().summary().stream()),
          rule("physical", "dc:format", s -> s.description().physical().stream()),
          rule("id", "dc:identifier", s -> Stream.of(s.item().id().value())),
          rule("identifiers", "dc:identifier", s -> s.description().identifiers().stream()),
          rule("languages", "dc:language", ToEdm::languages),
          rule("publisher", "dc:publisher", s -> s.description().publisher().stream()),
          rule("agents who published it", "dc:publisher", s -> names(s.agents(Roles::publishes))),
          rule("rights holder", "dc:rights", s -> s.item().rights().holder().stream()),
          rule("subjects", "dc:subject", s -> s.description().subjects().stream()),
          rule("title", "dc:title", s -> Stream.of(s.description().title())),
          rule(
                  "kind",
                  "dc:type",
                  s -> Stream.of(ToDublinCore.type(s), MarcForm.of(s.item().kind()).genre()))
              .losing("the difference between some kinds"),
          rule(
              "alternative titles",
              "dcterms:alternative",
              s -> s.description().alternativeTitles().stream()),
          rule("date", "dcterms:issued", s -> s.date().map(Dating::edtf).stream()),
          rule("serial and number", "dcterms:isPartOf", s -> ToDublinCore.partOf(s).stream()),
          rule("places", "dcterms:spatial", s -> s.description().places().stream()),
          rule("place of publication", "none", _ -> Stream.empty())
              .losing("the place of publication"));

  /** An element of the thing. */
  record Element(String name, String value) {}

  private ToEdm() {}

  /** The {@code rdf:RDF} element. */
  static byte[] write(Source source) {
    Xml xml =
        new Xml()
            .open(
                "rdf:RDF",
                "xmlns:rdf",
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                "xmlns:edm",
                NAMESPACE,
                "xmlns:ore",
                "http://www.openarchives.org/ore/terms/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/");
    thing(source, xml);
    List<Page> seen = source.seenByAll();
    seen.forEach(page -> image(source, page, xml));
    aggregation(source, seen, xml);
    return xml.bytes();
  }

  private static void thing(Source source, Xml xml) {
    about("edm:ProvidedCHO", source.address() + "#it", xml);
    TABLE.stream()
        .flatMap(rule -> rule.values().apply(source))
        .filter(element -> !element.value().isBlank())
        .forEach(element -> xml.element(element.name(), element.value()));
    xml.element("edm:type", type(source.item().kind())).close();
  }

  private static void image(Source source, Page page, Xml xml) {
    about("edm:WebResource", source.image(page), xml);
    resource("edm:rights", source.item().rights().statement().toString(), xml);
    xml.close();
  }

  private static void aggregation(Source source, List<Page> seen, Xml xml) {
    about("ore:Aggregation", source.address() + "#aggregation", xml);
    resource("edm:aggregatedCHO", source.address() + "#it", xml);
    xml.open("edm:dataProvider").mark(Dissemination.LIBRARY).close();
    seen.stream().skip(1).forEach(page -> resource("edm:hasView", source.image(page), xml));
    resource("edm:isShownAt", source.address(), xml);
    seen.stream()
        .findFirst()
        .ifPresent(page -> {
          resource("edm:isShownBy", source.image(page), xml);
          resource("edm:object", source.image(page), xml);
        });
    xml.open("edm:provider").mark(Dissemination.LIBRARY).close();
    resource("edm:rights", source.item().rights().statement().toString(), xml);
    xml.close();
  }

  private static void about(String element, String address, Xml xml) {
    xml.openAt(element, "rdf:about", address);
  }

  private static void resource(String element, String address, Xml xml) {
    xml.openAt(element, "rdf:resource", address).close();
  }

  private static Stream<String> languages(Source source) {
    List<String> said = source.description().languages();
    return said.isEmpty() && type(source.item().kind()).equals("TEXT")
        ? Stream.of(UNDETERMINED)
        : said.stream();
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case Kind.LocalRecord(), Kind.CatalogueRecord() -> "TEXT";
      case Kind.Issue _ -> "TEXT";
      case Kind.Manuscript _ -> "TEXT";
      case Kind.Picture() -> "IMAGE";
      case Kind.MapSheet _ -> "IMAGE";
    };
  }

  private static Rule<Source, Element> rule(
      String from, String to, java.util.function.Function<Source, Stream<String>> values) {
    return Rule.row(from, to, s -> values.apply(s).map(v -> new Element(to, v)));
  }

  private static Stream<String> names(List<Agent> agents) {
    return agents.stream().map(Agent::name);
  }
}

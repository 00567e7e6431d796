package org.phohien.core.description;

import static org.phohien.core.description.Rule.row;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Kind;

/**
 * The description as qualified Dublin Core ({@code oai_qdc}): the terms of DCMI where they say more
 * than the fifteen elements, in the container that CONTENTdm and others use.
 */
final class ToQualifiedDc {

  static final String NAMESPACE = "http://worldcat.org/xmlschemas/qdc-1.0/";
  static final String SCHEMA = "http://worldcat.org/xmlschemas/qdc/1.0/qdc-1.0.xsd";

  static final List<Rule<Source, Consumer<Xml>>> TABLE =
      List.of(
          rule("title", "dc:title", s -> Stream.of(s.description().title())),
          rule(
              "alternative titles",
              "dcterms:alternative",
              s -> s.description().alternativeTitles().stream()),
          rule("agents who made it", "dc:creator", s -> names(s, Roles::creates))
              .losing("the role"),
          rule("other agents", "dc:contributor", s -> names(s, Roles::contributes))
              .losing("the role"),
          rule("publisher", "dc:publisher", s -> s.description().publisher().stream()),
          rule("agents who published it", "dc:publisher", s -> names(s, Roles::publishes)),
          rule("date", "dcterms:issued", s -> date(s, false)),
          rule("date of what was never issued", "dcterms:created", s -> date(s, true)),
          rule("subjects", "dc:subject", s -> s.description().subjects().stream()),
          rule("places", "dcterms:spatial", s -> s.description().places().stream()),
          rule("summary", "dcterms:abstract", s -> s.description().summary().stream()),
          typed("kind", "dc:type", "dcterms:DCMIType", s -> Stream.of(ToDublinCore.type(s))),
          rule("physical", "dcterms:extent", s -> s.description().physical().stream()),
          typed(
              "languages",
              "dc:language",
              "dcterms:ISO639-2",
              s -> s.description().languages().stream()),
          row(
              "address",
              "dc:identifier",
              s ->
                  Stream.of(xml ->
                      xml.open("dc:identifier", "xsi:type", "dcterms:URI")
                          .address(s.address())
                          .close())),
          rule("identifiers", "dc:identifier", s -> s.description().identifiers().stream()),
          rule("serial and number", "dcterms:isPartOf", s -> ToDublinCore.partOf(s).stream()),
          typed(
              "rights statement",
              "dcterms:rights",
              "dcterms:URI",
              s -> Stream.of(s.item().rights().statement().toString())),
          typed(
              "access",
              "dcterms:accessRights",
              "dcterms:URI",
              s -> Stream.of(ToDublinCore.access(s.item().rights()))),
          rule("rights holder", "dcterms:rightsHolder", s -> s.item().rights().holder().stream()),
          rule("place of publication", "none", _ -> Stream.<String>empty())
              .losing("the place of publication"));

  private ToQualifiedDc() {}

  /** The {@code qualifieddc} element. */
  static byte[] write(Source source) {
    Xml xml =
        new Xml()
            .open(
                "oai_qdc:qualifieddc",
                "xmlns:oai_qdc",
                NAMESPACE,
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " " + SCHEMA);
    TABLE.stream().flatMap(rule -> rule.values().apply(source)).forEach(part -> part.accept(xml));
    return xml.bytes();
  }

  private static Rule<Source, Consumer<Xml>> rule(
      String from, String to, Function<Source, Stream<String>> values) {
    return row(from, to, s -> values.apply(s).map(text -> xml -> xml.element(to, text)));
  }

  private static Rule<Source, Consumer<Xml>> typed(
      String from, String to, String type, Function<Source, Stream<String>> values) {
    return row(
        from, to, s -> values.apply(s).map(text -> xml -> xml.element(to, text, "xsi:type", type)));
  }

  private static Stream<String> names(Source source, java.util.function.Predicate<String> role) {
    return source.agents(role).stream().map(Agent::name);
  }

  private static Stream<String> date(Source source, boolean created) {
    boolean neverIssued =
        source.item().kind() instanceof Kind.Picture
            || source.item().kind() instanceof Kind.Manuscript;
    return neverIssued == created ? source.date().stream().map(d -> d.edtf()) : Stream.empty();
  }
}

package org.phohien.core.description;

import static org.phohien.core.description.Rule.row;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;

/**
 * The description as MODS 3.7: the fields of MARC by their names, for programs that dislike tags.
 */
final class ToMods {

  private static final String NAMESPACE = "http://www.loc.gov/mods/v3";

  static final List<Rule<Source, Consumer<Xml>>> TABLE =
      List.of(
          rule("title", "titleInfo/title", s -> Stream.of(title("", s.description().title()))),
          rule(
              "alternative titles",
              "titleInfo[@type=alternative]/title",
              s -> s.description().alternativeTitles().stream().map(t -> title("alternative", t))),
          rule(
              "agents",
              "name/namePart, role/roleTerm",
              s -> s.description().agents().stream().map(ToMods::name)),
          rule("kind", "typeOfResource", s -> Stream.of(text("typeOfResource", type(s)))),
          rule("kind", "genre", ToMods::genre),
          rule("place, publisher, date", "originInfo", ToMods::origin),
          rule(
              "languages",
              "language/languageTerm",
              s -> s.description().languages().stream().map(ToMods::language)),
          rule(
              "physical",
              "physicalDescription/extent",
              s ->
                  s.description().physical().stream()
                      .map(p -> in("physicalDescription", text("extent", p)))),
          rule(
              "summary",
              "abstract",
              s -> s.description().summary().stream().map(t -> text("abstract", t))),
          rule(
              "subjects",
              "subject/topic",
              s -> s.description().subjects().stream().map(ToMods::topic)),
          rule(
              "places",
              "subject/geographic",
              s ->
                  s.description().places().stream().map(p -> in("subject", text("geographic", p)))),
          rule("map scale", "subject/cartographics/scale", ToMods::scale),
          rule("serial, number", "relatedItem[@type=host]", ToMods::host),
          rule(
              "identifiers",
              "identifier",
              s -> s.description().identifiers().stream().map(ToMods::identifier)),
          rule(
              "address",
              "location/url",
              s ->
                  Stream.of(
                      in(
                          "location",
                          x -> x.open("url", "usage", "primary").address(s.address()).close()))),
          rule("access", "accessCondition", s -> Stream.of(access(s.item().rights()))),
          rule("rights", "accessCondition", s -> Stream.of(use(s.item().rights()))),
          rule(
              "id",
              "recordInfo/recordIdentifier",
              s -> Stream.of(in("recordInfo", text("recordIdentifier", s.item().id().value())))));

  private ToMods() {}

  /** The {@code mods} element. */
  static byte[] write(Source source) {
    Xml xml =
        new Xml()
            .open(
                "mods",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " http://www.loc.gov/standards/mods/v3/mods-3-7.xsd",
                "version",
                "3.7");
    TABLE.stream().flatMap(rule -> rule.values().apply(source)).forEach(part -> part.accept(xml));
    return xml.bytes();
  }

  private static Rule<Source, Consumer<Xml>> rule(
      String from, String to, Function<Source, Stream<Consumer<Xml>>> values) {
    return row(from, to, values);
  }

  private static Consumer<Xml> text(String element, String text, String... attributes) {
    return xml -> xml.element(element, text, attributes);
  }

  private static Consumer<Xml> in(String element, Consumer<Xml> inner, String... attributes) {
    return xml -> {
      xml.open(element, attributes);
      inner.accept(xml);
      xml.close();
    };
  }

  private static Consumer<Xml> title(String type, String title) {
    return type.isEmpty()
        ? in("titleInfo", text("title", title))
        : in("titleInfo", text("title", title), "type", type);
  }

  private static Consumer<Xml> name(Agent agent) {
    Consumer<Xml> parts =
        text("namePart", agent.name())
            .andThen(
                in(
                    "role",
                    text("roleTerm", agent.role(), "type", "code", "authority", "marcrelator")));
    return in("name", parts, "type", Names.isBody(agent.name()) ? "corporate" : "personal");
  }

  private static String type(Source s) {
    return switch (s.item().kind()) {
      case Kind.LocalRecord() -> "text";
      case Kind.Issue _ -> "text";
      case Kind.Manuscript _ -> "text";
      case Kind.CatalogueRecord() -> "text";
      case Kind.Picture() -> "still image";
      case Kind.MapSheet _ -> "cartographic";
    };
  }

  private static Stream<Consumer<Xml>> genre(Source s) {
    return Stream.of(MarcForm.of(s.item().kind()).genre())
        .filter(g -> !g.isEmpty())
        .map(g -> text("genre", g));
  }

  private static Stream<Consumer<Xml>> origin(Source s) {
    Stream<Consumer<Xml>> place =
        s.description().publishedAt().stream()
            .map(p -> in("place", text("placeTerm", p, "type", "text")));
    Stream<Consumer<Xml>> publisher =
        s.description().publisher().stream().map(p -> text("publisher", p));
    Stream<Consumer<Xml>> date =
        s.date().stream().map(d -> text(dateElement(s), d.edtf(), "encoding", "edtf"));
    Optional<Consumer<Xml>> all =
        Stream.of(place, publisher, date).flatMap(p -> p).reduce(Consumer::andThen);
    return all.stream().map(parts -> in("originInfo", parts));
  }

  private static String dateElement(Source s) {
    return switch (s.item().kind()) {
      case Kind.Picture() -> "dateCreated";
      case Kind.Manuscript _ -> "dateCreated";
      case Kind.LocalRecord(), Kind.CatalogueRecord() -> "dateIssued";
      case Kind.Issue _ -> "dateIssued";
      case Kind.MapSheet _ -> "dateIssued";
    };
  }

  private static Consumer<Xml> language(String code) {
    return in("language", text("languageTerm", code, "type", "code", "authority", "iso639-2b"));
  }

  private static Consumer<Xml> topic(String heading) {
    return xml -> {
      xml.open("subject");
      Stream.of(heading.split(" -- ", -1)).forEach(t -> xml.element("topic", t));
      xml.close();
    };
  }

  private static Stream<Consumer<Xml>> scale(Source s) {
    return s.item().kind() instanceof Kind.MapSheet(var scale) && scale.isPresent()
        ? Stream.of(in("subject", in("cartographics", text("scale", "1:" + scale.getAsInt()))))
        : Stream.empty();
  }

  private static Stream<Consumer<Xml>> host(Source s) {
    return s.issue().stream()
        .map(issue -> {
          Consumer<Xml> title = in("titleInfo", text("title", issue.serial()));
          Consumer<Xml> part =
              issue.number().stream()
                  .map(n -> in("part", in("detail", text("number", n), "type", "issue")))
                  .reduce(title, Consumer::andThen);
          return in("relatedItem", part, "type", "host");
        });
  }

  private static Consumer<Xml> identifier(String identifier) {
    if (Identifiers.isIsbn(identifier) || Identifiers.isIssn(identifier)) {
      return text(
          "identifier",
          identifier.substring(5),
          "type",
          identifier.substring(0, 4).toLowerCase(Locale.ROOT));
    }
    return text("identifier", identifier, "type", "local");
  }

  private static Consumer<Xml> access(Rights rights) {
    String words = Marc.value(MarcRights.access(rights), 'a').orElse("");
    return text("accessCondition", words, "type", "restriction on access");
  }

  private static Consumer<Xml> use(Rights rights) {
    String holder = rights.holder().map(h -> " · " + h).orElse("");
    return text(
        "accessCondition",
        RightsWords.of(rights.statement().toString()) + " · " + rights.statement() + holder,
        "type",
        "use and reproduction");
  }
}

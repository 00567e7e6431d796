package org.phohien.core.description;

import static org.phohien.core.description.Rule.row;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Kind;

/** The description in RIS, which reference managers read; UTF-8, lines end with CR LF. */
final class ToRis {

  static final List<Rule<Source, String>> TABLE =
      List.of(
          row("kind", "TY", s -> Stream.of(type(s.item().kind()))),
          row("id", "ID", s -> Stream.of(s.item().id().value())),
          row("agents who made it", "AU", s -> names(s, Roles::creates)),
          row("editors", "ED", s -> names(s, "edt"::equals)),
          row("other agents", "A4", s -> names(s, r -> Roles.contributes(r) && !r.equals("edt"))),
          row("title", "TI", s -> Stream.of(s.description().title())),
          row("alternative titles", "TT", s -> s.description().alternativeTitles().stream()),
          row("serial", "T2", s -> s.issue().map(Kind.Issue::serial).stream()),
          row("number", "IS", s -> s.issue().stream().flatMap(i -> i.number().stream())),
          Rule.<Source, String>row(
                  "year", "PY", s -> s.date().map(d -> Integer.toString(d.from())).stream())
              .losing("that the year is not certain"),
          row(
              "day",
              "DA",
              s -> s.date().flatMap(Dating::day).map(d -> d.toString().replace('-', '/')).stream()),
          row("publisher", "PB", s -> s.description().publisher().stream()),
          row("place", "CY", s -> s.description().publishedAt().stream()),
          row("ISBN, ISSN", "SN", ToRis::numbers),
          row("languages", "LA", s -> s.description().languages().stream()),
          row("subjects", "KW", s -> s.description().subjects().stream()),
          row("places", "KW", s -> s.description().places().stream()),
          row("summary", "AB", s -> s.description().summary().stream()),
          row("address", "UR", s -> Stream.of(s.address())),
          row("-", "ER", _ -> Stream.of("")));

  private ToRis() {}

  static String write(Source source) {
    return TABLE.stream()
        .flatMap(rule ->
            rule.values()
                .apply(source)
                .map(v -> rule.to() + "  - " + Characters.forMarc(v) + "\r\n"))
        .collect(Collectors.joining());
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case Kind.LocalRecord(), Kind.CatalogueRecord() -> "BOOK";
      case Kind.Issue _ -> "NEWS";
      case Kind.Picture() -> "ART";
      case Kind.MapSheet _ -> "MAP";
      case Kind.Manuscript _ -> "MANSCPT";
    };
  }

  private static Stream<String> names(Source s, Predicate<String> role) {
    return s.agents(role).stream().map(Agent::name);
  }

  private static Stream<String> numbers(Source s) {
    return s.description().identifiers().stream()
        .filter(i -> Identifiers.isIsbn(i) || Identifiers.isIssn(i))
        .map(i -> i.substring(i.indexOf(' ') + 1));
  }
}

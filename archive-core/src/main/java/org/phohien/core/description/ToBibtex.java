package org.phohien.core.description;

import static org.phohien.core.description.Rule.row;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Kind;

/**
 * The description as a BibTeX entry in UTF-8, with the fields of biblatex. Names in direct order
 * stand in braces: BibTeX would take the last word of a Vietnamese name for its surname.
 */
final class ToBibtex {

  private static final Map<Character, String> ESCAPES =
      Map.of(
          '\\', "\\textbackslash{}",
          '{', "\\{",
          '}', "\\}",
          '%', "\\%",
          '&', "\\&",
          '#', "\\#",
          '$', "\\$",
          '_', "\\_",
          '~', "\\textasciitilde{}",
          '^', "\\textasciicircum{}");

  /** The fields of the entry; a row's pieces are joined as the field wants it. */
  static final List<Rule<Source, String>> TABLE =
      List.of(
          row("agents who made it", "author", s -> names(s.agents(Roles::creates))),
          row("editors", "editor", s -> names(s.agents("edt"::equals))),
          row("translators", "translator", s -> names(s.agents("trl"::equals))),
          row("title", "title", s -> Stream.of("{" + escape(s.description().title()) + "}")),
          row("serial", "maintitle", s -> issue(s, i -> Stream.of(i.serial()))),
          row("number", "number", s -> issue(s, i -> i.number().stream())),
          row("date", "date", s -> s.date().map(Dating::edtf).map(ToBibtex::escape).stream()),
          row(
              "place",
              "location",
              s -> s.description().publishedAt().map(ToBibtex::escape).stream()),
          row(
              "publisher",
              "publisher",
              s -> s.description().publisher().map(ToBibtex::escape).stream()),
          row("ISBN", "isbn", s -> numbers(s, Identifiers::isIsbn)),
          row("ISSN", "issn", s -> numbers(s, Identifiers::isIssn)),
          row(
              "languages",
              "langid",
              s -> s.description().languages().stream().limit(1).map(ToBibtex::escape)),
          row("subjects", "keywords", ToBibtex::keywords),
          row("summary", "abstract", s -> s.description().summary().map(ToBibtex::escape).stream()),
          row("address", "url", s -> Stream.of(s.address())));

  private ToBibtex() {}

  static String write(Source source) {
    String fields =
        TABLE.stream()
            .map(rule -> field(rule, source))
            .filter(f -> !f.isEmpty())
            .collect(Collectors.joining(",\n"));
    return "@" + type(source.item().kind()) + "{" + source.item().id() + ",\n" + fields + "\n}\n";
  }

  private static String field(Rule<Source, String> rule, Source source) {
    String value = rule.values().apply(source).collect(Collectors.joining(" and "));
    return value.isEmpty() ? "" : "  " + rule.to() + " = {" + value + "}";
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case Kind.LocalRecord(), Kind.CatalogueRecord() -> "book";
      case Kind.Issue _ -> "periodical";
      case Kind.Picture() -> "misc";
      case Kind.MapSheet _ -> "misc";
      case Kind.Manuscript _ -> "misc";
    };
  }

  private static Stream<String> names(List<Agent> agents) {
    return agents.stream()
        .map(Agent::name)
        .map(n -> inverted(n) ? escape(n) : "{" + escape(n) + "}");
  }

  /** {@code Surname, Given} is BibTeX's own form. */
  private static boolean inverted(String name) {
    return Names.order(name) == '1';
  }

  private static Stream<String> issue(Source s, Function<Kind.Issue, Stream<String>> part) {
    return s.issue().stream().flatMap(part).map(ToBibtex::escape);
  }

  private static Stream<String> numbers(Source s, java.util.function.Predicate<String> form) {
    return s.description().identifiers().stream()
        .filter(form)
        .limit(1)
        .map(i -> i.substring(i.indexOf(' ') + 1));
  }

  private static Stream<String> keywords(Source s) {
    String all =
        s.description().subjects().stream().map(ToBibtex::escape).collect(Collectors.joining(", "));
    return all.isEmpty() ? Stream.empty() : Stream.of(all);
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : Characters.forMarc(text).toCharArray()) {
      escaped.append(ESCAPES.getOrDefault(c, String.valueOf(c)));
    }
    return escaped.toString();
  }
}

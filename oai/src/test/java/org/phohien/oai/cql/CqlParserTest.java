package org.phohien.oai.cql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries in CQL, as the standard and real clients write them. */
class CqlParserTest {

  /** The tree as text: [index relation term], booleans in parentheses. */
  private static String shown(Cql tree) {
    return switch (tree) {
      case Cql.Clause c ->
          "[" + c.index() + " " + c.relation() + mods(c.modifiers()) + " " + c.term() + "]";
      case Cql.Both b ->
          "("
              + shown(b.left())
              + " "
              + b.operator()
              + mods(b.modifiers())
              + " "
              + shown(b.right())
              + ")";
    };
  }

  private static String mods(List<Cql.Modifier> modifiers) {
    return modifiers.stream()
        .map(m -> "/" + m.name() + m.comparison() + m.value())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "hưng                                  | [cql.serverChoice = hưng]",
        "\"hưng yên\"                          | [cql.serverChoice = hưng yên]",
        "dc.title=\"địa chí\"                  | [dc.title = địa chí]",
        "title all \"hưng yên\"                | [title all hưng yên]",
        "dc.date within \"1930 1936\"          | [dc.date within 1930 1936]",
        "dc.date >= 1930                       | [dc.date >= 1930]",
        "a and b or c                          | (([cql.serverChoice = a] AND [cql.serverChoice = b]) OR [cql.serverChoice = c])",
        "a AND (b Or c) not d                  | (([cql.serverChoice = a] AND ([cql.serverChoice = b] OR [cql.serverChoice = c])) NOT [cql.serverChoice = d])",
        "title =/stem/cql.string x             | [title =/stem/cql.string x]",
        "a prox/unit=word/distance<=3 b        | ([cql.serverChoice = a] PROX/unit=word/distance<=3 [cql.serverChoice = b])",
        "> dc = \"info:srw/cql-context-set/1/dc-v1.1\" dc.title = x | [dc.title = x]",
        "> d = \"http://purl.org/dc/elements/1.1/\" d.title = x | [dc.title = x]",
        "> \"http://purl.org/dc/elements/1.1/\" title = x | [dc.title = x]",
        "title any \"x \\\"y\\\" z\"           | [title any x \"y\" z]",
        "all and any                           | ([cql.serverChoice = all] AND [cql.serverChoice = any])",
        "((x))                                 | [cql.serverChoice = x]"
      })
  void aQueryIsReadAsATree(String query, String tree) throws CqlError {
    assertEquals(tree, shown(CqlParser.parse(query).tree()));
  }

  @Test
  void keysToSortByStandAtTheEnd() throws CqlError {
    Cql.Query query = CqlParser.parse("x sortBy dc.title/sort.descending dc.date");

    assertEquals(
        List.of("dc.title", "dc.date"), query.sort().stream().map(Cql.SortKey::index).toList());
    assertEquals("sort.descending", query.sort().getFirst().modifiers().getFirst().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "\"open",
        "a and",
        "and and and and",
        "(a",
        "a)",
        "title =",
        "= x",
        "a b",
        "> dc = ",
        "a or / b",
        "x sortBy",
        "()",
        "title = = x"
      })
  void whatIsNoQuerySaysWhere(String query) {
    CqlError error = assertThrows(CqlError.class, () -> CqlParser.parse(query));
    assertEquals(true, String.valueOf(error.getMessage()).contains("at character"));
  }

  @Test
  void nestingAndLengthEnd() {
    assertThrows(CqlError.class, () -> CqlParser.parse("(".repeat(3_000) + "x"));
    assertThrows(CqlError.class, () -> CqlParser.parse("x".repeat(5_000)));
  }
}

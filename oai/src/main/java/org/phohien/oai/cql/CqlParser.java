package org.phohien.oai.cql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.phohien.oai.cql.Cql.Modifier;
import org.phohien.oai.cql.CqlTokens.Kind;
import org.phohien.oai.cql.CqlTokens.Token;

/**
 * Reads a query by the grammar of CQL 1.2: prefix assignments, parentheses, booleans and relations
 * with modifiers, {@code sortBy}. Prefixes that the query assigns are resolved to their usual names
 * where the identifier of the context set is known.
 */
public final class CqlParser {

  private static final int LONGEST = 4_000;
  private static final int DEEPEST = 60;

  private static final List<String> SIGNS = List.of("=", "==", "<", ">", "<=", ">=", "<>");
  private static final List<String> RELATIONS =
      List.of("all", "any", "adj", "exact", "within", "encloses", "scr");

  private static final Map<String, String> SETS =
      Map.of(
          "info:srw/cql-context-set/1/cql-v1.1", "cql",
          "info:srw/cql-context-set/1/cql-v1.2", "cql",
          "info:srw/cql-context-set/1/dc-v1.1", "dc",
          "http://purl.org/dc/elements/1.1/", "dc",
          "info:srw/cql-context-set/2/rec-1.1", "rec",
          "http://zing.z3950.org/cql/bath/2.0/", "bath",
          "info:srw/cql-context-set/1/marc-1.1", "marc");

  private final List<Token> tokens;
  private final Map<String, String> prefixes = new HashMap<>();
  private int next;
  private int depth;

  private CqlParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads a query.
   *
   * @throws CqlError where it is none
   */
  public static Cql.Query parse(String query) throws CqlError {
    if (query.length() > LONGEST) {
      throw new CqlError("longer than " + LONGEST + " characters", LONGEST);
    }
    CqlParser parser = new CqlParser(CqlTokens.of(query));
    Cql tree = parser.query();
    List<Cql.SortKey> sort = parser.sort();
    if (parser.peek().kind() != Kind.END) {
      throw parser.unexpected();
    }
    return new Cql.Query(tree, sort);
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    return tokens.get(next++);
  }

  private CqlError unexpected() {
    Token token = peek();
    return new CqlError(
        token.kind() == Kind.END ? "the query ends too early" : "not expected: " + token.text(),
        token.at());
  }

  private Cql query() throws CqlError {
    if (++depth > DEEPEST) {
      throw new CqlError("nested too deep", peek().at());
    }
    while (peek().is(">")) {
      assign();
    }
    Cql left = operand();
    for (Optional<Cql.Operator> one = operator(); one.isPresent(); one = operator()) {
      next++;
      List<Modifier> modifiers = modifiers();
      left = new Cql.Both(one.get(), modifiers, left, operand());
    }
    depth--;
    return left;
  }

  /** {@code > dc = "info:…"}, or {@code > "info:…"} for names without a prefix. */
  private void assign() throws CqlError {
    next++;
    String first = text();
    if (peek().is("=")) {
      next++;
      prefixes.put(first.toLowerCase(Locale.ROOT), set(text()));
    } else {
      prefixes.put("", set(first));
    }
  }

  private static String set(String identifier) {
    return SETS.getOrDefault(identifier, identifier);
  }

  private Optional<Cql.Operator> operator() {
    Token token = peek();
    for (Cql.Operator operator : Cql.Operator.values()) {
      if (token.isWord(operator.name())) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  private Cql operand() throws CqlError {
    if (peek().is("(")) {
      next++;
      Cql inner = query();
      if (!peek().is(")")) {
        throw unexpected();
      }
      next++;
      return inner;
    }
    return clause();
  }

  private Cql clause() throws CqlError {
    if (!peek().isText()) {
      throw unexpected();
    }
    Token first = take();
    if (first.kind() == Kind.WORD && isRelation(peek()) && !endsAfterRelation()) {
      String relation = take().text().toLowerCase(Locale.ROOT);
      List<Modifier> modifiers = modifiers();
      return new Cql.Clause(resolved(first.text()), relation, modifiers, text());
    }
    return new Cql.Clause(resolved("cql.serverChoice"), "=", List.of(), first.text());
  }

  private static boolean isRelation(Token token) {
    return (token.kind() == Kind.SIGN && SIGNS.contains(token.text()))
        || (token.kind() == Kind.WORD
            && (RELATIONS.contains(token.text().toLowerCase(Locale.ROOT))
                || token.text().toLowerCase(Locale.ROOT).startsWith("cql.")));
  }

  /** A sign must be a relation; a word may be one only where a term follows. */
  private boolean endsAfterRelation() {
    return peek().kind() == Kind.WORD
        && !tokens.get(next + 1).isText()
        && !tokens.get(next + 1).is("/");
  }

  private String resolved(String name) {
    int dot = name.indexOf('.');
    String prefix = dot < 0 ? "" : name.substring(0, dot).toLowerCase(Locale.ROOT);
    String set = prefixes.get(prefix);
    return set == null ? name : set + "." + name.substring(dot + 1);
  }

  private List<Modifier> modifiers() throws CqlError {
    List<Modifier> modifiers = new ArrayList<>();
    while (peek().is("/")) {
      next++;
      String name = text().toLowerCase(Locale.ROOT);
      boolean compares = peek().kind() == Kind.SIGN && SIGNS.contains(peek().text());
      modifiers.add(
          compares ? new Modifier(name, take().text(), text()) : new Modifier(name, "", ""));
    }
    return modifiers;
  }

  private List<Cql.SortKey> sort() throws CqlError {
    List<Cql.SortKey> keys = new ArrayList<>();
    if (peek().isWord("sortBy")) {
      next++;
      do {
        keys.add(new Cql.SortKey(resolved(text()), modifiers()));
      } while (peek().isText());
    }
    return keys;
  }

  private String text() throws CqlError {
    if (!peek().isText()) {
      throw unexpected();
    }
    return take().text();
  }
}

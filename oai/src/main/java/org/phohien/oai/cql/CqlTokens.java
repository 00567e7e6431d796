package org.phohien.oai.cql;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into words, quoted strings and signs. */
final class CqlTokens {

  /** What a token is. */
  enum Kind {
    /** A word without blanks and signs. */
    WORD,
    /** A string in quotation marks, which are left off. */
    QUOTED,
    /** One of {@code ( ) / = == <> < > <= >=}. */
    SIGN,
    END
  }

  /**
   * A token.
   *
   * @param at where it begins in the query
   */
  record Token(Kind kind, String text, int at) {

    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
      return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isText() {
      return kind == Kind.WORD || kind == Kind.QUOTED;
    }
  }

  private static final String SIGNS = "()/=<>";

  private CqlTokens() {}

  static List<Token> of(String query) throws CqlError {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < query.length()) {
      char c = query.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '"') {
        at = quoted(query, at, tokens);
      } else if (SIGNS.indexOf(c) >= 0) {
        int length = isDouble(query, at) ? 2 : 1;
        tokens.add(new Token(Kind.SIGN, query.substring(at, at + length), at));
        at += length;
      } else {
        int end = at;
        while (end < query.length() && !ends(query.charAt(end))) {
          end++;
        }
        tokens.add(new Token(Kind.WORD, query.substring(at, end), at));
        at = end;
      }
    }
    tokens.add(new Token(Kind.END, "", query.length()));
    return tokens;
  }

  private static boolean isDouble(String query, int at) {
    return at + 1 < query.length()
        && List.of("==", "<=", ">=", "<>").contains(query.substring(at, at + 2));
  }

  private static boolean ends(char c) {
    return Character.isWhitespace(c) || c == '"' || SIGNS.indexOf(c) >= 0;
  }

  /** A backslash keeps the character behind it; it stays, since it may mask a masking character. */
  private static int quoted(String query, int from, List<Token> tokens) throws CqlError {
    StringBuilder text = new StringBuilder();
    int at = from + 1;
    while (at < query.length() && query.charAt(at) != '"') {
      if (query.charAt(at) == '\\' && at + 1 < query.length()) {
        if (query.charAt(at + 1) != '"') {
          text.append('\\');
        }
        at++;
      }
      text.append(query.charAt(at++));
    }
    if (at >= query.length()) {
      throw new CqlError("a quotation mark is not closed", from);
    }
    tokens.add(new Token(Kind.QUOTED, text.toString(), from));
    return at + 1;
  }
}

package org.phohien.core.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phohien.core.text.Token;

/**
 * The forms a text is indexed in. Hán characters are tokens of each; their pairs make a look-up of
 * every string of two characters one term.
 */
public enum Form {
  /** With accents. */
  EXACT {
    @Override
    List<Term> terms(List<Token> tokens) {
      return tokens.stream().map(t -> new Term(t.exact(), t.position())).toList();
    }
  },
  /** Without accents. */
  FOLDED {
    @Override
    List<Term> terms(List<Token> tokens) {
      return tokens.stream().map(t -> new Term(t.folded(), t.position())).toList();
    }
  },
  /** Neighbours without accents, with a space between. */
  PAIRS {
    @Override
    List<Term> terms(List<Token> tokens) {
      Map<Integer, List<Token>> ending = new HashMap<>();
      List<Term> pairs = new ArrayList<>(tokens.size());
      for (Token token : tokens) {
        for (Token before : ending.getOrDefault(token.position(), List.of())) {
          pairs.add(new Term(pair(before.folded(), token.folded()), before.position()));
        }
        ending
            .computeIfAbsent(token.position() + token.width(), p -> new ArrayList<>(1))
            .add(token);
      }
      return pairs;
    }
  };

  /** Raise when terms or stored places change: an index of another version is built anew. */
  public static final String VERSION = "2";

  /** A term and its position. */
  record Term(String text, int position) {}

  /** The terms of a text in this form, by position. */
  abstract List<Term> terms(List<Token> tokens);

  /** The term of two neighbours. */
  public static String pair(String before, String after) {
    return before + ' ' + after;
  }
}

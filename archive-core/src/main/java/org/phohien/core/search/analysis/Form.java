package org.phohien.core.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phohien.core.text.HanReadings;
import org.phohien.core.text.Spelling;
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
  },
  /** Neighbouring characters as they may be read, without accents. */
  READINGS {
    @Override
    List<Term> terms(List<Token> tokens) {
      return readings(tokens, Spelling::folded);
    }
  },
  /** Neighbouring characters as they may be read, with accents. */
  EXACT_READINGS {
    @Override
    List<Term> terms(List<Token> tokens) {
      return readings(tokens, Spelling::exact);
    }
  };

  /** Readings of a character that are indexed: what is read otherwise is so once in a book. */
  private static final int MOST_READINGS = 5;

  /** Raise when terms or stored places change: an index of another version is built anew. */
  public static final String VERSION = "7";

  /** A term and its position. */
  record Term(String text, int position) {}

  /** The terms of a text in this form, by position. */
  abstract List<Term> terms(List<Token> tokens);

  private static List<Term> readings(List<Token> tokens, Function<Spelling, String> form) {
    List<Term> pairs = new ArrayList<>();
    Token before = null;
    Set<String> read = Set.of();
    for (Token token : tokens) {
      Set<String> here = token.kind() == Token.Kind.HAN ? readings(token, form) : Set.<String>of();
      if (before != null && before.position() + 1 == token.position()) {
        for (String first : read) {
          for (String second : here) {
            pairs.add(new Term(pair(first, second), before.position()));
          }
        }
      }
      before = token;
      read = here;
    }
    return pairs;
  }

  private static Set<String> readings(Token token, Function<Spelling, String> form) {
    return HanReadings.of(token.exact().codePointAt(0)).stream()
        .limit(MOST_READINGS)
        .map(form)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The term of two neighbours. */
  public static String pair(String before, String after) {
    return before + ' ' + after;
  }
}

package org.phohien.core.search.query;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.search.SearchAnswer.Note;
import org.phohien.core.text.Spelling;
import org.phohien.core.text.Token;
import org.phohien.core.text.Tokens;

/**
 * Reads a query: words that must all be there, {@code "a phrase"}, {@code -without}, {@code this OR
 * that}. There is no wrong query: a sign that makes no sense where it stands is passed over.
 */
final class QueryParser {

  /** Longer queries are cut: pasted pages find themselves by their first words. */
  static final int LONGEST = 1000;

  static final int MOST_WORDS = 64;

  private static final String QUOTES = "\"“”„‟«»";

  private final List<Clause> clauses = new ArrayList<>();
  private final List<Phrase> excluded = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final String typed;
  private int at;
  private int words;
  private boolean or;

  QueryParser(String typed) {
    this.typed = clean(typed);
  }

  SearchQuery read() {
    if (typed.isBlank()) {
      return new SearchQuery(true, List.of(), 0, List.of(), List.of());
    }
    while (at < typed.length()) {
      char c = typed.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else {
        boolean without = c == '-' && at + 1 < typed.length();
        at += without ? 1 : 0;
        piece(without);
      }
    }
    return meaning();
  }

  private SearchQuery meaning() {
    List<Phrase> without = List.copyOf(excluded);
    if (clauses.isEmpty() && !excluded.isEmpty()) {
      note("only-exclusions", "");
      excluded.forEach(phrase -> clauses.add(Clause.of(phrase)));
      without = List.of();
    }
    if (clauses.isEmpty()) {
      note("no-words", typed.length() <= 40 ? typed.strip() : typed.substring(0, 40) + "…");
    }
    List<Clause> distinct = clauses.stream().distinct().toList();
    return new SearchQuery(false, distinct, distinct.size(), without, notes);
  }

  private void piece(boolean without) {
    if (at < typed.length() && isQuote(typed.charAt(at))) {
      int close = closingQuote(at + 1);
      if (close < 0) {
        note("open-quote", "");
        at++;
        return;
      }
      add(typed.substring(at + 1, close), true, without);
      at = close + 1;
      return;
    }
    int end = at;
    while (end < typed.length()
        && !Character.isWhitespace(typed.charAt(end))
        && !isQuote(typed.charAt(end))) {
      end++;
    }
    String piece = typed.substring(at, end);
    at = end;
    if (!without && (piece.equals("OR") || piece.equals("|"))) {
      or = !clauses.isEmpty();
    } else {
      add(piece, false, without);
    }
  }

  private void add(String text, boolean quoted, boolean without) {
    List<Spelling> found =
        Tokens.of(text).stream().filter(t -> t.width() == 1).map(Token::spelling).toList();
    if (words + found.size() > MOST_WORDS) {
      note("cut", Integer.toString(MOST_WORDS));
      found = found.subList(0, Math.max(0, MOST_WORDS - words));
    }
    if (found.isEmpty()) {
      return;
    }
    words += found.size();
    Phrase phrase = new Phrase(found, quoted);
    if (without) {
      excluded.add(phrase);
    } else if (or) {
      List<Phrase> any = new ArrayList<>(clauses.removeLast().any());
      any.add(phrase);
      clauses.add(new Clause(any));
    } else {
      clauses.add(Clause.of(phrase));
    }
    or = false;
  }

  private void note(String key, String argument) {
    Note note = new Note(key, argument);
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  private int closingQuote(int from) {
    for (int i = from; i < typed.length(); i++) {
      if (isQuote(typed.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /** Control characters are spaces; a query has one line. */
  private String clean(String text) {
    String cut = text;
    if (text.length() > LONGEST) {
      note("cut", Integer.toString(MOST_WORDS));
      cut = text.substring(0, LONGEST);
    }
    StringBuilder clean = new StringBuilder(cut.length());
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      clean.append(Character.isISOControl(c) ? ' ' : c);
    }
    return clean.toString();
  }
}

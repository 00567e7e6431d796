package org.phohien.core.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phohien.core.search.Part;
import org.phohien.core.search.SearchAnswer.Note;

/**
 * Reads a query: words that must all be there, {@code "a phrase"}, {@code "words near"~5}, {@code
 * -without}, {@code this OR that}, {@code open*}, {@code title:words}, {@code year:1930..1936}.
 * There is no wrong query: a sign that makes no sense where it stands is passed over, and what was
 * made of a query is told in notes wherever that is not plain to see.
 */
final class QueryParser {

  /** Longer queries are cut: pasted pages find themselves by their first words. */
  static final int LONGEST = 1000;

  private static final int FARTHEST_APART = 100;

  private static final String QUOTES = "\"“”„‟«»";

  /** What looks like the name of a part: {@code foo:bar}, but no address and no time of day. */
  private static final Pattern OTHER_NAME =
      Pattern.compile("(\\p{L}{2,20}):(?!//)[\\p{L}\\p{N}\"“*]");

  private final List<Clause> clauses = new ArrayList<>();
  private final List<Clause> excluded = new ArrayList<>();
  private final List<Restriction> restrictions = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final QueryWords words = new QueryWords(this::note);
  private final String typed;
  private int at;
  private Last last = Last.NOTHING;
  private boolean or;
  private boolean not;

  /** What an OR would join the next piece to. */
  private enum Last {
    NOTHING,
    CLAUSE,
    RESTRICTION
  }

  QueryParser(String typed) {
    this.typed = clean(typed);
  }

  SearchQuery read() {
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
    List<Clause> without = List.copyOf(excluded);
    boolean nothing = clauses.isEmpty() && restrictions.stream().allMatch(Restriction::excluded);
    if (nothing && restrictions.isEmpty() && !excluded.isEmpty()) {
      note("only-exclusions", "");
      clauses.addAll(excluded);
      without = List.of();
    }
    boolean everything = nothing && (typed.isBlank() || !restrictions.isEmpty());
    if (clauses.isEmpty() && restrictions.isEmpty() && !everything) {
      note("no-words", typed.length() <= 40 ? typed.strip() : typed.substring(0, 40) + "…");
    }
    List<Clause> distinct = clauses.stream().distinct().toList();
    return new SearchQuery(
        everything, distinct, distinct.size(), without, restrictions, List.of(), notes);
  }

  /** A text in quotation marks, or up to the next space. */
  private record Piece(String text, boolean quoted, int apart) {}

  private void piece(boolean minus) {
    boolean without = minus || not;
    Optional<PartName> name = PartName.at(typed, at);
    if (name.isPresent()) {
      at = afterSpaces(name.get().end());
      boolean dated = name.get().part() == Part.YEAR;
      Optional<Piece> piece = (dated ? yearsAhead() : Optional.<Piece>empty()).or(this::next);
      if (piece.isEmpty() || piece.get().text().isBlank()) {
        note("part-empty", "");
      } else {
        restrict(name.get().part(), piece.get(), without);
      }
      or = false;
      not = false;
      return;
    }
    tellOtherName();
    boolean wider = typed.startsWith("~", at);
    at += wider ? 1 : 0;
    Optional<Piece> piece = next();
    if (piece.isPresent() && (wider || !operator(piece.get(), minus))) {
      add(piece.get(), without, wider);
    }
  }

  private Optional<Piece> next() {
    if (at < typed.length() && isQuote(typed.charAt(at))) {
      int close = closingQuote(at + 1);
      if (close < 0) {
        note("open-quote", "");
        at++;
        return Optional.empty();
      }
      String text = typed.substring(at + 1, close);
      at = close + 1;
      return Optional.of(new Piece(text, true, apart()));
    }
    int end = at;
    while (end < typed.length()
        && !Character.isWhitespace(typed.charAt(end))
        && !isQuote(typed.charAt(end))) {
      end++;
    }
    String text = typed.substring(at, end);
    at = end;
    return Optional.of(new Piece(text, false, 0));
  }

  /** The number behind {@code ~}; 0 where there is none. */
  private int apart() {
    int end = at + 1;
    while (end < typed.length() && end <= at + 4 && isDigit(typed.charAt(end))) {
      end++;
    }
    if (at >= typed.length() || typed.charAt(at) != '~' || end == at + 1) {
      return 0;
    }
    int apart = Integer.parseInt(typed.substring(at + 1, end));
    at = end;
    return Math.min(apart, FARTHEST_APART);
  }

  private boolean operator(Piece piece, boolean minus) {
    if (piece.quoted() || minus) {
      return false;
    }
    return switch (piece.text()) {
      case "OR", "|", "||", "HOẶC" -> {
        or = last != Last.NOTHING;
        yield true;
      }
      case "AND", "&", "&&", "+" -> true;
      case "NOT" -> {
        not = true;
        yield true;
      }
      default -> false;
    };
  }

  private void add(Piece piece, boolean without, boolean wider) {
    Optional<Clause> read = words.read(piece.text(), piece.quoted(), piece.apart());
    if (read.isEmpty()) {
      return;
    }
    Clause clause = wider ? read.get().wider() : read.get();
    if (wider && clause.any().stream().anyMatch(Phrase::isOfCharacters)) {
      note("wider", piece.text().strip());
    }
    if (piece.apart() > 0) {
      note("near", piece.text().strip() + " ~ " + piece.apart());
    }
    if (without) {
      excluded.add(clause);
    } else if (or && last == Last.CLAUSE) {
      clauses.add(clauses.removeLast().or(clause));
    } else {
      tellMixed(Last.CLAUSE);
      clauses.add(clause);
      last = Last.CLAUSE;
    }
    or = false;
    not = false;
  }

  private void restrict(Part part, Piece piece, boolean without) {
    List<Restriction.Told> told = part == Part.YEAR ? years(piece) : told(part, piece);
    if (told.isEmpty()) {
      return;
    }
    String key = part.name().toLowerCase(Locale.ROOT);
    note((without ? "not-in." : "in.") + key, piece.text().strip());
    if (or && last == Last.RESTRICTION && !without) {
      List<Restriction.Told> any = new ArrayList<>(restrictions.removeLast().any());
      any.addAll(told);
      restrictions.add(new Restriction(any, false));
    } else {
      tellMixed(Last.RESTRICTION);
      restrictions.add(new Restriction(told, without));
      last = without ? Last.NOTHING : Last.RESTRICTION;
    }
  }

  private List<Restriction.Told> told(Part part, Piece piece) {
    return words.read(piece.text(), piece.quoted(), piece.apart()).stream()
        .<Restriction.Told>map(clause -> new Restriction.Told.Words(part, clause))
        .toList();
  }

  /** The years that stand here, if some do. */
  private Optional<Piece> yearsAhead() {
    Optional<YearsAsked> years = YearsAsked.at(typed, at);
    years.ifPresent(found -> at += found.text().length());
    return years.map(found -> new Piece(found.text(), false, 0));
  }

  private List<Restriction.Told> years(Piece piece) {
    String text = piece.text().strip();
    Optional<YearsAsked> years = YearsAsked.of(text);
    if (years.isEmpty()) {
      note("not-years", text);
      add(piece, false, false);
    }
    return years.map(found -> List.<Restriction.Told>copyOf(found.any())).orElse(List.of());
  }

  private void tellMixed(Last next) {
    if (or && last != next) {
      note("or-mixed", "");
    }
  }

  private void tellOtherName() {
    Matcher name = OTHER_NAME.matcher(typed).region(at, typed.length());
    if (name.lookingAt()) {
      note("no-part", name.group(1));
    }
  }

  private void note(String key, String argument) {
    Note note = new Note(key, argument);
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  private int afterSpaces(int from) {
    int end = from;
    while (end < typed.length() && Character.isWhitespace(typed.charAt(end))) {
      end++;
    }
    return end;
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

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Control characters are spaces; a query has one line. */
  private String clean(String text) {
    String cut = text;
    if (text.length() > LONGEST) {
      note("cut", Integer.toString(QueryWords.MOST_WORDS));
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

package org.phohien.core.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.phohien.core.text.Han;
import org.phohien.core.text.Spelling;
import org.phohien.core.text.Token;
import org.phohien.core.text.Tokens;
import org.phohien.core.text.WordPattern;

/**
 * Reads the words of one piece of a query, with their open places.
 *
 * <p>A {@code ?} at a word's end ends a question. A character of Hán or Nôm is a word, so {@code ?}
 * between two of them is a place for one more, and {@code *} for a few.
 */
final class QueryWords {

  /** All words of a query together. */
  static final int MOST_WORDS = 64;

  /** Open words of a query: each is looked for in all words of the index. */
  static final int MOST_OPEN = 4;

  /** Letters an open word must give: one alone stands for half the dictionary. */
  static final int FEWEST_LETTERS = 2;

  /** Longer open words are taken without their signs. */
  private static final int LONGEST_OPEN = 40;

  /** Places a {@code *} between characters stands for. */
  private static final int FEW = 3;

  /** Told with a key of a note and its argument. */
  private final BiConsumer<String, String> notes;

  private int words;
  private int open;

  QueryWords(BiConsumer<String, String> notes) {
    this.notes = notes;
  }

  /**
   * The words of a piece as a clause; empty when it has none.
   *
   * @param apart how far the words may stand apart
   */
  Optional<Clause> read(String text, boolean quoted, int apart) {
    Read read = new Read();
    for (String part : text.strip().split("\\s+", -1)) {
      read.part(part);
    }
    return read.clause(quoted, apart);
  }

  /** What was read of one piece so far. */
  private final class Read {

    private final List<Spelling> read = new ArrayList<>();
    private final Map<Integer, WordPattern> patterns = new HashMap<>();
    private int gaps;

    void part(String part) {
      String said = part.replaceAll("\\?+(?=[\\p{Punct}…”»]*$)", "");
      if (said.chars().noneMatch(c -> WordPattern.isSign((char) c))) {
        Tokens.of(said).stream()
            .filter(t -> t.width() == 1)
            .map(Token::spelling)
            .forEach(this::add);
      } else {
        runs(said);
      }
    }

    private void runs(String part) {
      int at = 0;
      while (at < part.length()) {
        int end = at;
        while (end < part.length() && belongs(part.codePointAt(end))) {
          end += Character.charCount(part.codePointAt(end));
        }
        if (end > at) {
          run(part.substring(at, end));
        }
        at = end == at ? at + Character.charCount(part.codePointAt(at)) : end;
      }
    }

    private static boolean belongs(int c) {
      return Character.isLetterOrDigit(c)
          || Han.isCharacter(c)
          || WordPattern.isSign((char) c)
          || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void run(String run) {
      boolean signs = run.chars().anyMatch(c -> WordPattern.isSign((char) c));
      if (!signs || run.codePoints().anyMatch(Han::isCharacter)) {
        characters(run);
        return;
      }
      WordPattern pattern = WordPattern.of(run);
      boolean short_ = pattern.letters() < FEWEST_LETTERS;
      if (short_ || open == MOST_OPEN || run.length() > LONGEST_OPEN) {
        if (pattern.letters() > 0) {
          notes.accept(short_ ? "open-short" : "open-many", pattern.typed());
          add(pattern.stem());
        }
        return;
      }
      open++;
      int before = read.size();
      add(pattern.stem());
      if (read.size() > before) {
        patterns.put(before, pattern);
      }
    }

    private void characters(String run) {
      for (int i = 1; i + 1 < run.length(); i++) {
        gaps += run.charAt(i) == '?' ? 1 : run.charAt(i) == '*' ? FEW : 0;
      }
      Tokens.of(run).stream().filter(t -> t.width() == 1).map(Token::spelling).forEach(this::add);
    }

    private void add(Spelling word) {
      if (words == MOST_WORDS) {
        notes.accept("cut", Integer.toString(MOST_WORDS));
      } else {
        words++;
        read.add(word);
      }
    }

    Optional<Clause> clause(boolean quoted, int apart) {
      if (read.isEmpty()) {
        return Optional.empty();
      }
      int far = apart + gaps;
      return Optional.of(
          patterns.isEmpty()
              ? Clause.of(new Phrase(read, quoted, far))
              : new Clause(List.of(), List.of(new OpenPhrase(read, patterns, quoted, far)), false));
    }
  }
}

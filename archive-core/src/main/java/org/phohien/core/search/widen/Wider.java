package org.phohien.core.search.widen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phohien.core.search.Match;
import org.phohien.core.search.query.Clause;
import org.phohien.core.search.query.Equivalent;
import org.phohien.core.search.query.Phrase;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.text.Han;
import org.phohien.core.text.HanReadings;
import org.phohien.core.text.Spelling;

/**
 * What is asked for only where a reader wants it, by a {@code ~} before the characters: looser
 * forms, which are other characters elsewhere (后 for 後), those written in place of names that might
 * not be written under the Nguyễn (辰 for 時), and the characters as read in Quốc ngữ.
 */
public final class Wider {

  /** The key of the note that offers it, with the query as its argument. */
  public static final String NOTE = "try-wider";

  private static final float FORM = 0.5f;
  private static final float READ = 0.4f;

  /** Other strings of characters asked for in place of one. */
  private static final int MOST_FORMS = 12;

  /** Ways to read a string of characters that are asked for: of each character the commonest. */
  private static final int MOST_READINGS = 16;

  private static final int READINGS_EACH = 3;

  private final Map<String, List<String>> forms = new HashMap<>();

  Wider() {
    for (String line : Thesaurus.lines("loose-forms.tsv")) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        List<String> characters = cells[0].codePoints().mapToObj(Character::toString).toList();
        for (String one : characters) {
          characters.stream()
              .filter(other -> !other.equals(one))
              .forEach(other -> forms.computeIfAbsent(one, c -> new ArrayList<>()).add(other));
        }
      }
    }
  }

  /**
   * The query with the sign before each of its strings of characters, for a reader who may not know
   * of it; empty where there are none, or where other signs stand in it.
   */
  public static Optional<String> offered(String typed) {
    String[] pieces = typed.strip().split("\\s+", -1);
    boolean plain =
        Arrays.stream(pieces)
            .allMatch(piece -> piece.codePoints().allMatch(Character::isLetterOrDigit));
    boolean any = Arrays.stream(pieces).anyMatch(Wider::isOfCharacters);
    return plain && any
        ? Optional.of(
            Arrays.stream(pieces)
                .map(piece -> isOfCharacters(piece) ? "~" + piece : piece)
                .collect(Collectors.joining(" ")))
        : Optional.empty();
  }

  private static boolean isOfCharacters(String piece) {
    return !piece.isEmpty() && piece.codePoints().allMatch(Han::isCharacter);
  }

  /** For each clause that is one phrase of characters with the sign before it. */
  List<Equivalent> of(SearchQuery query) {
    List<Equivalent> found = new ArrayList<>();
    for (int number = 0; number < query.clauses().size(); number++) {
      Clause clause = query.clauses().get(number);
      if (clause.any().size() == 1 && clause.any().getFirst().wider()) {
        Phrase phrase = clause.any().getFirst();
        for (List<Spelling> other : forms(phrase.words())) {
          found.add(new Equivalent(number, number, other, Match.FORM, FORM));
        }
        for (List<Spelling> read : readings(phrase.words())) {
          found.add(new Equivalent(number, number, read, Match.TRANSCRIPTION, READ));
        }
      }
    }
    return found;
  }

  /** The characters with one of them, or several, in a looser form. */
  private Set<List<Spelling>> forms(List<Spelling> words) {
    Set<List<Spelling>> all = new LinkedHashSet<>();
    all.add(words);
    for (int at = 0; at < words.size(); at++) {
      for (List<Spelling> before : List.copyOf(all)) {
        for (String form : forms.getOrDefault(before.get(at).exact(), List.of())) {
          List<Spelling> other = new ArrayList<>(before);
          other.set(at, Thesaurus.words(form).getFirst());
          if (all.size() <= MOST_FORMS) {
            all.add(other);
          }
        }
      }
    }
    all.remove(words);
    return all;
  }

  /** All characters as they may be read, the likeliest first; none where one is no character. */
  private static List<List<Spelling>> readings(List<Spelling> words) {
    List<List<Spelling>> ways = List.of(List.of());
    for (Spelling word : words) {
      int character = word.exact().codePointAt(0);
      List<Spelling> readings =
          Han.isCharacter(character)
              ? HanReadings.of(character).stream().limit(READINGS_EACH).toList()
              : List.of();
      List<List<Spelling>> more = new ArrayList<>();
      for (List<Spelling> way : ways) {
        for (Spelling reading : readings) {
          List<Spelling> longer = new ArrayList<>(way);
          longer.add(reading);
          more.add(longer);
        }
      }
      ways = more.stream().distinct().limit(MOST_READINGS).toList();
    }
    return ways;
  }
}

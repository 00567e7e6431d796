package org.phohien.ingest.ocr.tesseract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Word;

/**
 * Chooses among what a word may be, where Tesseract was not sure of it: how much worse the symbols
 * are rated is weighed with how the syllables follow each other. Only letters change places with
 * letters, only syllables of the language are put in, and what was read stays as an alternative.
 * Threads may share it.
 */
final class WordChoice {

  /** Surer words are left as they were read. */
  private static final float SURE = 0.975f;

  /** What one per cent of a worse rating takes away, as natural logarithm. */
  private static final double WORSE = 0.86;

  /** By so much another word must be better than the one that was read. */
  private static final double BETTER = 0.7;

  /** What a run of letters loses that is no syllable. */
  private static final double STRANGE = 6;

  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
  private static final Pattern END = Pattern.compile(".*[.;:!?]$");
  private static final String LIKE_LETTERS = "1I0";

  private final Syllables syllables;
  private final SyllablePairs pairs;

  WordChoice(Syllables syllables, SyllablePairs pairs) {
    this.syllables = syllables;
    this.pairs = pairs;
  }

  /** The words of a line as they were most likely printed, as many; alternatives not used go. */
  List<Word> chosen(List<Word> line) {
    List<Word> chosen = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Optional<String> before = i == 0 ? Optional.empty() : last(chosen.getLast().text());
      Optional<String> after =
          i + 1 == line.size() ? Optional.empty() : first(line.get(i + 1).text());
      chosen.add(chosen(line.get(i), before, after));
    }
    return chosen;
  }

  /** A word without what else it may be. */
  static Word plain(Word word) {
    return word.alternatives().isEmpty() ? word : new Word(word.text(), word.box(), word.sure());
  }

  private Word chosen(Word word, Optional<String> before, Optional<String> after) {
    if (word.sure() >= SURE || word.alternatives().isEmpty()) {
      return plain(word);
    }
    String best = word.text();
    double most = likely(best, before, after) + BETTER;
    for (Alternative other : word.alternatives()) {
      if (mayStandFor(other.text(), word.text())) {
        double worse = 100.0 * (word.sure() - other.sure());
        double weight = likely(other.text(), before, after) - WORSE * worse;
        if (weight > most) {
          most = weight;
          best = other.text();
        }
      }
    }
    return best.equals(word.text())
        ? plain(word)
        : new Word(
            best, word.box(), word.sure(), List.of(new Alternative(word.text(), word.sure())));
  }

  private boolean mayStandFor(String other, String read) {
    return other.length() == read.length()
        && runs(other).size() == runs(read).size()
        && IntStream.range(0, read.length()).allMatch(i -> mayStandFor(other, read, i))
        && runs(other).stream().allMatch(syllables::has);
  }

  private static boolean mayStandFor(String other, String read, int at) {
    char was = read.charAt(at);
    char is = other.charAt(at);
    if (was == is) {
      return true;
    }
    boolean letters =
        Character.isLetter(is) && (Character.isLetter(was) || LIKE_LETTERS.indexOf(was) >= 0);
    boolean sameCase = Character.isUpperCase(was) == Character.isUpperCase(is);
    boolean startOfSmall =
        at == 0
            && !Character.isUpperCase(is)
            && read.substring(1).equals(read.substring(1).toLowerCase(Locale.ROOT));
    return letters && (sameCase || startOfSmall || !Character.isLetter(was));
  }

  /** Natural logarithm of how likely the syllables of a word are where it stands. */
  private double likely(String word, Optional<String> before, Optional<String> after) {
    double likely = 0;
    Optional<String> last = before;
    for (String run : runs(word)) {
      likely += pairs.log(last, run);
      likely -= run.length() > 1 && !syllables.has(run) ? STRANGE : 0;
      last = Optional.of(run);
    }
    if (after.isPresent() && last(word).isPresent()) {
      likely += pairs.log(last, after.get()) - pairs.log(Optional.empty(), after.get());
    }
    return likely;
  }

  private static List<String> runs(String word) {
    return LETTERS
        .matcher(word)
        .results()
        .map(MatchResult::group)
        .map(run -> run.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static Optional<String> first(String word) {
    return runs(word).stream().findFirst();
  }

  /** The last syllable, unless a sentence ends with it. */
  private static Optional<String> last(String word) {
    List<String> runs = runs(word);
    return runs.isEmpty() || END.matcher(word).matches()
        ? Optional.empty()
        : Optional.of(runs.getLast());
  }
}

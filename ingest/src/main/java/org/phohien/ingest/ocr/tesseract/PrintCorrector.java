package org.phohien.ingest.ocr.tesseract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Box;
import org.phohien.core.model.Word;

/**
 * Mends what Tesseract reads wrongly in Vietnamese print, where it is not quite sure: a one that is
 * an l, a mark that makes a syllable no Vietnamese has, a stop that stands alone. What is a
 * syllable gives way only to another that Tesseract nearly took ({@link WordChoice}), and what was
 * read stays as an alternative of what is put in its place. Threads may share it.
 */
final class PrintCorrector {

  /** Surer words are right in all but one of a hundred cases. */
  private static final float SURE = 0.985f;

  /** A stop stands at most so far behind its word, in heights of the word. */
  private static final double NEAR = 0.8;

  private static final Pattern STOP = Pattern.compile("[,.;:!?]");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  /** Not before a single plain letter: 1a is a leaf. */
  private static final Pattern ONE_FOR_L =
      Pattern.compile("(?<![\\d\\p{L}])1(?=\\p{Ll}{2}|[à-ỹđ])|(?<=\\p{Ll})1(?=\\p{Ll})");

  private static final Pattern STRAY_RULE = Pattern.compile("^_(?=\\p{L})");

  private final Syllables syllables;
  private final WordChoice choice;

  PrintCorrector(Syllables syllables, SyllablePairs pairs) {
    this.syllables = syllables;
    this.choice = new WordChoice(syllables, pairs);
  }

  /** Words of a line, mended; not always as many. */
  List<Word> mended(List<Word> line) {
    List<Word> words = new ArrayList<>();
    for (Word word : choice.chosen(line)) {
      Word last = words.isEmpty() ? word : words.getLast();
      if (!words.isEmpty() && isStopOf(last, word)) {
        words.set(words.size() - 1, joined(last, word));
      } else {
        words.add(word.sure() < SURE ? mended(word) : word);
      }
    }
    return words;
  }

  private static boolean isStopOf(Word before, Word word) {
    int gap = word.box().x() - before.box().right();
    int end = before.text().codePointBefore(before.text().length());
    return STOP.matcher(word.text()).matches()
        && Character.isLetterOrDigit(end)
        && gap <= NEAR * before.box().height();
  }

  private static Word joined(Word word, Word stop) {
    Box box = word.box().union(stop.box());
    List<Alternative> alternatives =
        word.alternatives().stream()
            .map(other -> new Alternative(other.text() + stop.text(), other.sure()))
            .toList();
    return new Word(
        word.text() + stop.text(), box, Math.min(word.sure(), stop.sure()), alternatives);
  }

  private Word mended(Word word) {
    String text = STRAY_RULE.matcher(word.text()).replaceFirst("");
    text = ONE_FOR_L.matcher(text).replaceAll("l");
    text = syllables(text);
    return text.equals(word.text()) ? word : new Word(text, word.box(), word.sure(), with(word));
  }

  private static List<Alternative> with(Word word) {
    List<Alternative> all = new ArrayList<>();
    all.add(new Alternative(word.text(), word.sure()));
    all.addAll(word.alternatives());
    return all;
  }

  private String syllables(String text) {
    Matcher run = LETTERS.matcher(text);
    StringBuilder mended = new StringBuilder();
    while (run.find()) {
      String letters = run.group();
      String small = letters.toLowerCase(Locale.ROOT);
      Optional<String> meant = letters.length() < 2 ? Optional.empty() : syllables.meant(small);
      run.appendReplacement(mended, meant.map(m -> as(letters, small, m)).orElse(letters));
    }
    return run.appendTail(mended).toString();
  }

  /** In capitals as it was printed; a mixture of both is left alone. */
  private static String as(String letters, String small, String meant) {
    if (letters.equals(small)) {
      return meant;
    }
    if (letters.equals(letters.toUpperCase(Locale.ROOT))) {
      return meant.toUpperCase(Locale.ROOT);
    }
    boolean title = letters.substring(1).equals(small.substring(1));
    return title ? meant.substring(0, 1).toUpperCase(Locale.ROOT) + meant.substring(1) : letters;
  }
}

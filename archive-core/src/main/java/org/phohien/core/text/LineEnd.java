package org.phohien.core.text;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a hyphen at a line's end means.
 *
 * <p>Vietnamese printers break between syllables, French ones inside words, and the old papers
 * hyphenate compounds anyway (Hưng-Yên). So: halves that make one syllable, or that are no
 * syllables, are one word; two good syllables stay two, and their joined reading is kept beside
 * them (mai-/son is maison).
 */
public final class LineEnd {

  /** Hyphens, soft hyphen, and the not sign some OCR engines write for a hyphen at a line's end. */
  private static final String HYPHENS = "-\u2010\u2011\u00ad\u00ac";

  private LineEnd() {}

  /**
   * Two lines as one run of text: a broken word is mended, a compound keeps its hyphen, and all
   * else is parted by a space.
   */
  public static String joined(String before, String after) {
    int end = before.length() - 1;
    boolean broken =
        end > 0
            && HYPHENS.indexOf(before.charAt(end)) >= 0
            && Character.isLetter(before.codePointBefore(end))
            && !after.isEmpty()
            && Character.isLetter(after.codePointAt(0));
    if (!broken) {
      return before + " " + after;
    }
    int begin = end;
    while (begin > 0 && Character.isLetter(before.codePointBefore(begin))) {
      begin -= Character.charCount(before.codePointBefore(begin));
    }
    int stop = 0;
    while (stop < after.length() && Character.isLetter(after.codePointAt(stop))) {
      stop += Character.charCount(after.codePointAt(stop));
    }
    String halves = before.substring(begin, end) + " " + after.substring(0, stop);
    int middle = end - begin;
    List<Span> spans = List.of(new Span(0, middle), new Span(middle + 1, halves.length()));
    return isOneWord(halves, spans) ? before.substring(0, end) + after : before + after;
  }

  /** Where the word goes on in the next line, or null when it does not. */
  static @Nullable Span continuation(String text, Span half, IntFunction<Span> run) {
    int at = half.end();
    int hyphens = 0;
    while (at < text.length() && HYPHENS.indexOf(text.charAt(at)) >= 0) {
      at++;
      hyphens++;
    }
    if (hyphens != 1) {
      return null;
    }
    int lineFeed = skipBlanks(text, at);
    if (lineFeed == text.length() || text.charAt(lineFeed) != '\n') {
      return null;
    }
    int next = skipBlanks(text, lineFeed + 1);
    if (next == text.length()) {
      return null;
    }
    int c = text.codePointAt(next);
    return Character.isLetter(c) && !Han.isCharacter(c) ? run.apply(next) : null;
  }

  /** Whether halves are one broken word and nothing else. */
  static boolean isOneWord(String text, List<Span> halves) {
    StringBuilder joined = new StringBuilder();
    boolean allSyllables = true;
    for (Span half : halves) {
      String letters = text.substring(half.start(), half.end());
      joined.append(letters);
      allSyllables &= Syllable.isOne(letters);
    }
    if (beginsName(text, halves)) {
      return false;
    }
    return !allSyllables || Syllable.isOne(joined.toString());
  }

  /** Saint-/Paul: a capital after small letters begins a name. */
  private static boolean beginsName(String text, List<Span> halves) {
    for (int i = 1; i < halves.size(); i++) {
      Span before = halves.get(i - 1);
      boolean small = Character.isLowerCase(text.codePointBefore(before.end()));
      if (small && Character.isUpperCase(text.codePointAt(halves.get(i).start()))) {
        return true;
      }
    }
    return false;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\r')) {
      at++;
    }
    return at;
  }
}

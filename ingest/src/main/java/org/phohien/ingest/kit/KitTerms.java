package org.phohien.ingest.kit;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The terms of a text as the search page of a kit finds them: Latin words without accents and case,
 * Chinese characters one by one. {@code kit.js} has the same rules for what is typed.
 */
final class KitTerms {

  private KitTerms() {}

  /** Each term once, in the order in which they come first. */
  static Set<String> of(String text) {
    Set<String> terms = new LinkedHashSet<>();
    StringBuilder word = new StringBuilder();
    folded(text)
        .codePoints()
        .forEach(c -> {
          boolean han = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
          if (!han && Character.isLetterOrDigit(c)) {
            word.appendCodePoint(c);
            return;
          }
          if (!word.isEmpty()) {
            terms.add(word.toString());
            word.setLength(0);
          }
          if (han) {
            terms.add(Character.toString(c));
          }
        });
    if (!word.isEmpty()) {
      terms.add(word.toString());
    }
    return terms;
  }

  /** Small letters without any mark; đ is a d. */
  static String folded(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd');
  }

  /** The part of the index a term stands in: small enough to be read from a slow stick at once. */
  static String shard(String term) {
    int first = term.codePointAt(0);
    if (Character.UnicodeScript.of(first) == Character.UnicodeScript.HAN) {
      return "h" + Integer.toHexString(first >> 6);
    }
    String two = term.length() > 1 ? term.substring(0, 2) : term + "_";
    return two.matches("[a-z0-9][a-z0-9_]") ? "w" + two : "other";
  }
}

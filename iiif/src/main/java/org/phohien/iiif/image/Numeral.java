package org.phohien.iiif.image;

/** Numbers as the Image API writes them: digits, for some a point; no sign, no exponent. */
final class Numeral {

  /** More digits than any image needs are an attack, not a number. */
  private static final int LONGEST = 18;

  private Numeral() {}

  /** A whole number, at most {@code Integer.MAX_VALUE}; larger ones are taken as that. */
  static int whole(String text, int from, int to, Rule rule) {
    if (from >= to || to - from > LONGEST) {
      throw rule.broken("a whole number is missing or too long");
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw rule.broken("not a whole number");
      }
      value = value * 10 + digit;
    }
    return (int) Math.min(value, Integer.MAX_VALUE);
  }

  /** A number with an optional fraction. */
  static double decimal(String text, int from, int to, Rule rule) {
    if (from >= to || to - from > LONGEST) {
      throw rule.broken("a number is missing or too long");
    }
    int points = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        points++;
      } else if (c < '0' || c > '9') {
        throw rule.broken("not a number");
      }
    }
    if (points > 1 || to - from == points) {
      throw rule.broken("not a number");
    }
    return Double.parseDouble(text.substring(from, to));
  }
}

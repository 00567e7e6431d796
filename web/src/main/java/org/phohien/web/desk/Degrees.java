package org.phohien.web.desk;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Degrees as people write them: {@code 20.65}, {@code 20,65}, {@code 20°39'}, {@code 20 39 12}. */
final class Degrees {

  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,3}(?:[.,]\\d{1,12})?");
  private static final Pattern PARTS =
      Pattern.compile(
          "([+-]?)(\\d{1,3})[°º\\s]\\s*(\\d{1,2}(?:[.,]\\d{1,8})?)['’′]?(?:\\s*"
              + "(\\d{1,2}(?:[.,]\\d{1,8})?)[\"”″]?)?");

  private Degrees() {}

  /** The degrees a text says; empty when it says none. */
  static OptionalDouble of(String text) {
    String typed = text.strip().replace('−', '-').replaceAll("°$", "");
    if (DECIMAL.matcher(typed).matches()) {
      return OptionalDouble.of(number(typed));
    }
    Matcher parts = PARTS.matcher(typed);
    if (!parts.matches()) {
      return OptionalDouble.empty();
    }
    double minutes = number(parts.group(3));
    double seconds = parts.group(4) == null ? 0 : number(parts.group(4));
    if (minutes >= 60 || seconds >= 60) {
      return OptionalDouble.empty();
    }
    double degrees = number(parts.group(2)) + minutes / 60 + seconds / 3600;
    double signed = parts.group(1).equals("-") ? -degrees : degrees;
    // a hundred-thousand-millionth is less than a hair's breadth
    return OptionalDouble.of(Math.round(signed * 1e7) / 1e7);
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(',', '.'));
  }

  /** As it stands in the form. */
  static String text(double degrees) {
    return String.format(Locale.ROOT, "%.7f", degrees).replaceAll("\\.?0+$", "");
  }
}

package org.phohien.core.description;

import java.util.regex.Pattern;

/** The punctuation that parts the areas of a description in older records (ISBD A.3). */
final class Isbd {

  private static final Pattern TRAILING = Pattern.compile("[\\s:;/=,]+$");

  /** A full stop behind a whole word; one behind an initial or abbreviation belongs to it. */
  private static final Pattern FULL_STOP = Pattern.compile("(?<=[\\p{Ll}\\p{M}]{4})\\.$");

  private Isbd() {}

  /** Text without the punctuation that leads to the next subfield. */
  static String strip(String text) {
    return TRAILING.matcher(text.strip()).replaceFirst("");
  }

  /** The same for headings, which end with a full stop. */
  static String stripHeading(String text) {
    return FULL_STOP.matcher(strip(text)).replaceFirst("");
  }
}

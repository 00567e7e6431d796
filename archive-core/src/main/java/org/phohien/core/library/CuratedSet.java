package org.phohien.core.library;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A named list that a librarian keeps: an exhibition, the books of a school, what a commune is to
 * have on a stick. Harvesters ask for it as {@code chon:CODE} (tuyển chọn).
 *
 * @param code given once: 2 to 40 small ASCII letters, digits and hyphens
 * @param title for people
 * @param note what the list is for
 * @param made when
 * @param by the account that made it
 * @param items how many it has, those taken out of sight included
 */
public record CuratedSet(
    String code, String title, String note, Instant made, String by, int items) {

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

  public CuratedSet {
    if (!isValid(code) || title.isBlank()) {
      throw new IllegalArgumentException("a curated set has a code and a title: " + code);
    }
  }

  /** Whether a text from outside can be a code. */
  public static boolean isValid(String code) {
    return CODE.matcher(code).matches();
  }
}

package org.phohien.core.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a work was made: as the library writes it, and the years it can stand for.
 *
 * @param edtf the date as written, in EDTF level 1 where it can be said so: {@code 1936-05-02},
 *     {@code 1831?}, {@code 19XX}, {@code 1831/1840}
 * @param from first year it can be
 * @param to last year it can be, not before {@code from}
 */
public record Dating(String edtf, int from, int to) {

  private static final Pattern PART =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(-\\d{2}(?:-\\d{2})?)?[?~%]?");

  public Dating {
    if (edtf.isBlank() || to < from) {
      throw new IllegalArgumentException("not a date: " + Shown.of(edtf) + " " + from + "–" + to);
    }
  }

  /** Reads an EDTF date or interval of years, months or days; empty when it is not one. */
  public static Optional<Dating> parse(String text) {
    String edtf = text.strip();
    String[] ends = edtf.split("/", -1);
    if (ends.length > 2) {
      return Optional.empty();
    }
    OptionalInt from = year(ends[0], '0');
    OptionalInt to = year(ends[ends.length - 1], '9');
    return from.isPresent() && to.isPresent() && from.getAsInt() <= to.getAsInt()
        ? Optional.of(new Dating(edtf, from.getAsInt(), to.getAsInt()))
        : Optional.empty();
  }

  /** The day, where the date is known to the day and exists in the calendar. */
  public Optional<LocalDate> day() {
    try {
      return edtf.matches("\\d{4}-\\d{2}-\\d{2}")
          ? Optional.of(LocalDate.parse(edtf))
          : Optional.empty();
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  private static OptionalInt year(String part, char unknown) {
    Matcher form = PART.matcher(part);
    return form.matches()
        ? OptionalInt.of(Integer.parseInt(form.group(1).replace('X', unknown)))
        : OptionalInt.empty();
  }
}

package org.phohien.core.search.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phohien.core.calendar.TimeReader;
import org.phohien.core.calendar.ToldTime;

/**
 * The years behind {@code năm:}, in any of the ways they are written: {@code 1936}, {@code
 * 1930..1936}, {@code 1930–36}, {@code 1930..}; EDTF level 1 (ISO 8601-2, annex A) with {@code
 * 193X}, {@code 1831/1840}, {@code 1900/..}; reign and can-chi years, {@code Tự Đức 19}, {@code
 * Bính Dần}.
 *
 * @param text as typed
 * @param any spans of years of which one is enough; a can-chi name stands for every sixtieth
 */
record YearsAsked(String text, List<Restriction.Told.Years> any) {

  private static final int LAST = 9999;

  /** Longer than any time told in words. */
  private static final int LONGEST = 60;

  private static final String DATE =
      "(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?[?~%]?";

  private static final Pattern EDTF =
      Pattern.compile(
          "(?:" + DATE + "(?:/(?:" + DATE + "|\\.\\.)?)?|(?:\\.\\.)?/" + DATE + ")(?=\\s|$)");

  private static final Pattern SPAN =
      Pattern.compile(
          "(?:(\\d{1,4})\\s*(?:\\.\\.|[-–—…])\\s*(\\d{1,4})|(\\d{1,4})(?:\\.\\.|…)|(?:\\.\\.|…)(\\d{1,4})"
              + "|(\\d{1,4}))(?=\\s|$)");

  YearsAsked {
    any = List.copyOf(any);
  }

  /** The years that begin at a place of a query; empty where none do. */
  static Optional<YearsAsked> at(String typed, int from) {
    String ahead = typed.substring(from, Math.min(typed.length(), from + LONGEST));
    return edtf(ahead).or(() -> span(ahead)).or(() -> told(ahead));
  }

  /** The years that a text tells from its beginning to its end. */
  static Optional<YearsAsked> of(String text) {
    return at(text, 0).filter(years -> years.text().length() == text.length());
  }

  private static Optional<YearsAsked> edtf(String ahead) {
    Matcher form = EDTF.matcher(ahead);
    if (!form.lookingAt()) {
      return Optional.empty();
    }
    boolean open = form.group().contains("/");
    int from = form.group(1) == null ? 0 : year(form.group(1), '0');
    String end = form.group(2) == null ? form.group(3) : form.group(2);
    int to = end != null ? year(end, '9') : open ? LAST : year(form.group(1), '9');
    return Optional.of(one(form.group(), from, to));
  }

  private static int year(String digits, char unknown) {
    return Integer.parseInt(digits.replace('X', unknown));
  }

  private static Optional<YearsAsked> span(String ahead) {
    Matcher form = SPAN.matcher(ahead);
    if (!form.lookingAt()) {
      return Optional.empty();
    }
    int from = number(form, 1, number(form, 3, number(form, 5, 0)));
    int to = number(form, 2, number(form, 4, number(form, 5, LAST)));
    // 1930-36: the century stands before it.
    boolean shortened = form.group(2) != null && form.group(2).length() == 2 && from > 999;
    return Optional.of(one(form.group(), from, shortened ? from / 100 * 100 + to : to));
  }

  private static int number(Matcher form, int group, int otherwise) {
    return form.group(group) == null ? otherwise : Integer.parseInt(form.group(group));
  }

  private static YearsAsked one(String text, int from, int to) {
    return new YearsAsked(
        text, List.of(new Restriction.Told.Years(Math.min(from, to), Math.max(from, to))));
  }

  private static Optional<YearsAsked> told(String ahead) {
    return TimeReader.read(ahead).stream()
        .findFirst()
        .filter(time -> ahead.startsWith(time.words()) && !time.aboutDay())
        .map(YearsAsked::of);
  }

  private static YearsAsked of(ToldTime time) {
    return new YearsAsked(
        time.words(),
        time.years().stream().map(year -> new Restriction.Told.Years(year, year)).toList());
  }
}

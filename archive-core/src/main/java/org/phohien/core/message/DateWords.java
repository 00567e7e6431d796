package org.phohien.core.message;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phohien.core.calendar.CanChi;
import org.phohien.core.calendar.LunarCalendar;
import org.phohien.core.calendar.LunarDate;
import org.phohien.core.calendar.Reign;
import org.phohien.core.calendar.Reigns;
import org.phohien.core.model.Dating;

/**
 * A date as a reader says it: {@code 196X} is “khoảng 1960–1969”, {@code 1831~} “about 1831”. Reads
 * EDTF level 1 (ISO 8601-2, annex A); what it can't read it gives back as written.
 */
public final class DateWords {

  private static final Pattern PART =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX))?(?:-(\\d{2}|XX))?([?~%]?)");

  private static final String[] SEASONS = {"spring", "summer", "autumn", "winter"};

  /** EDTF numbers the seasons on after the months. */
  private static final int FIRST_SEASON = 21;

  private static final String[] ROMAN = {
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
    "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI"
  };

  /** No reign name is in the table before Đinh. */
  private static final int FIRST_LABELLED = 970;

  private final Language language;
  private final Messages messages;

  private DateWords(Language language) {
    this.language = language;
    this.messages = Messages.of(language);
  }

  /** The date in a language's words, without a capital at its head. */
  public static String of(Dating date, Language language) {
    return new DateWords(language).words(date.edtf());
  }

  /**
   * The same in the words of the lunar calendar: {@code năm Bính Dần, Tự Đức năm thứ 19}; a day
   * also with its lunar day. Empty where the date is neither a year nor a day, or too early for
   * reigns.
   */
  public static Optional<String> lunar(Dating date, Language language) {
    DateWords words = new DateWords(language);
    return date.day().isPresent()
        ? date.day().flatMap(LunarCalendar::of).map(words::lunarDay)
        : date.edtf().matches("\\d{4}[?~%]?") && date.from() >= FIRST_LABELLED
            ? Optional.of(words.lunarYear(date.from()))
            : Optional.empty();
  }

  /** A lunar year, by the Gregorian year it begins in. */
  public static String lunarYear(int year, Language language) {
    return new DateWords(language).lunarYear(year);
  }

  private String lunarDay(LunarDate day) {
    return said(
        day.leap() ? "lunarLeapDay" : "lunarDay",
        Integer.toString(day.day()),
        Integer.toString(day.month()),
        lunarYear(day.year()));
  }

  private String lunarYear(int year) {
    List<String> names = new ArrayList<>();
    names.add(said("canChi", CanChi.ofYear(year).name()));
    for (Reign reign : Reigns.between(year, year)) {
      int nth = reign.yearOf(year);
      names.add(
          nth == 1
              ? said("reignFirst", reign.name())
              : said("reign", reign.name(), Integer.toString(nth)));
    }
    return String.join(", ", names);
  }

  private String words(String edtf) {
    String[] ends = edtf.split("/", -1);
    if (ends.length == 1) {
      return part(edtf);
    }
    if (ends.length > 2) {
      return edtf;
    }
    boolean since = ends[1].isEmpty() || ends[1].equals("..");
    boolean until = ends[0].isEmpty() || ends[0].equals("..");
    if (since && until) {
      return edtf;
    }
    if (since) {
      return said("since", part(ends[0]));
    }
    if (until) {
      return said("until", part(ends[1]));
    }
    boolean years = ends[0].matches("\\d{4}") && ends[1].matches("\\d{4}");
    return said(years ? "years" : "interval", part(ends[0]), part(ends[1]));
  }

  private String part(String part) {
    Matcher form = PART.matcher(part);
    if (!form.matches()) {
      return part;
    }
    String date = date(form.group(1), or(form.group(2)), or(form.group(3)));
    return switch (form.group(4)) {
      case "?" -> said("uncertain", date);
      // 196X is “about” by itself
      case "~" -> form.group(1).endsWith("X") ? date : said("approximate", date);
      case "%" -> form.group(1).endsWith("X") ? said("uncertain", date) : said("both", date);
      default -> date;
    };
  }

  private String date(String year, String month, String day) {
    if (year.endsWith("XX")) {
      int century = Integer.parseInt(year.substring(0, 2)) + 1;
      return century < ROMAN.length
          ? said("century", language == Language.VIETNAMESE ? ROMAN[century] : ordinal(century))
          : year;
    }
    if (year.endsWith("X")) {
      return said("someYear", year.replace('X', '0'), year.replace('X', '9'));
    }
    if (month.isEmpty() || month.equals("XX")) {
      return year;
    }
    int number = Integer.parseInt(month);
    if (number >= FIRST_SEASON && number < FIRST_SEASON + SEASONS.length) {
      return said(SEASONS[number - FIRST_SEASON], "", "", "", year);
    }
    if (number < 1 || number > 12) {
      return year + "-" + month;
    }
    String key = day.isEmpty() ? "month" : day.equals("XX") ? "someDay" : "day";
    return said(
        key,
        day.startsWith("0") ? day.substring(1) : day,
        Integer.toString(number),
        Month.of(number).getDisplayName(TextStyle.FULL_STANDALONE, language.locale()),
        year);
  }

  private String said(String key, Object... arguments) {
    return messages.get("description.when." + key, arguments);
  }

  private static String ordinal(int number) {
    return number
        + switch (number) {
          case 1, 21 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  private static String or(@Nullable String group) {
    return group == null ? "" : group;
  }
}

package org.phohien.core.description;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phohien.core.model.Dating;

/** A date in the three places where MARC keeps it: coded in 008, coded in 046, written in 260. */
final class MarcDate {

  private static final Pattern YEARS =
      Pattern.compile("(?<!\\d)(\\d{4}|\\d{3}-|\\d{2}--)(?!\\d)(?:\\s*[-–/]\\s*(\\d{4})(?!\\d))?");

  private MarcDate() {}

  /** 9 characters: 008/06-14, type of date and two dates. */
  static String coded(Optional<Dating> date) {
    return date.filter(d -> d.from() >= 0 && d.to() <= 9999)
        .map(MarcDate::coded)
        .orElse("|||||||||");
  }

  private static String coded(Dating date) {
    Optional<LocalDate> day = date.day();
    if (day.isPresent()) {
      return String.format(
          Locale.ROOT,
          "e%04d%02d%02d",
          date.from(),
          day.get().getMonthValue(),
          day.get().getDayOfMonth());
    }
    if (date.from() == date.to()) {
      return String.format(Locale.ROOT, "s%04d    ", date.from());
    }
    return date.edtf().matches("\\d+X+")
        ? "s" + date.edtf().replace('X', 'u') + "    "
        : String.format(Locale.ROOT, "q%04d%04d", date.from(), date.to());
  }

  /** The date as 260 $c shows it: what is not certain stands in brackets (ISBD A.7). */
  static String written(Dating date) {
    String edtf = date.edtf();
    if (edtf.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      return edtf;
    }
    return "[" + edtf.replace('X', '-').replace('/', '-').replaceAll("[~%]", "?") + "]";
  }

  /** Whether the written form says less than the date, so that 046 has to say it. */
  static boolean needsCode(Dating date) {
    return read(written(date)).filter(date::equals).isEmpty();
  }

  /** The date of an 008: types with one date or a range; 9999 and fill say nothing. */
  static Optional<Dating> decoded(String coded) {
    if (coded.length() < 15) {
      return Optional.empty();
    }
    String first = coded.substring(7, 11).replace('u', 'X');
    String second = coded.substring(11, 15);
    return switch (coded.charAt(6)) {
      case 'e' -> Dating.parse(first + "-" + second.substring(0, 2) + "-" + second.substring(2));
      case 'q' -> Dating.parse(first + "/" + second);
      case 's', 't', 'r', 'm', 'p' -> first.equals("9999") ? Optional.empty() : Dating.parse(first);
      default -> Optional.empty();
    };
  }

  /** Reads what cataloguers write into 260 $c: 1982, [1936], c1999, 19--?, 1831-1840. */
  static Optional<Dating> read(String written) {
    Optional<Dating> exact = Dating.parse(written);
    if (exact.isPresent()) {
      return exact;
    }
    Matcher years = YEARS.matcher(written);
    if (!years.find()) {
      return Optional.empty();
    }
    String first = years.group(1).replace('-', 'X');
    String doubt = written.contains("?") ? "?" : "";
    return Dating.parse(
        years.group(2) == null ? first + doubt : first + "/" + years.group(2) + doubt);
  }
}

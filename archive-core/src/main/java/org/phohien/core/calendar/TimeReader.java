package org.phohien.core.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds times of the lunar calendar in a text: reign years, can-chi years (all candidates), and
 * days of either. Where the text has accents they count, else {@code binh dan} may be Bính Dần.
 */
public final class TimeReader {

  /** Can-chi years are offered from Lý on, to a little beyond now. */
  private static final int FIRST_YEAR = 1010;

  private static final int LAST_YEAR = 2043;

  /** From the second on. */
  private static final List<String> MONTHS =
      List.of("hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín");

  private final List<Word> words;
  private final boolean accented;
  private final String text;

  private TimeReader(String text) {
    this.text = text;
    this.words = Word.of(text);
    this.accented = words.stream().anyMatch(Word::accented);
  }

  /** The times told in a text, in its order. */
  public static List<ToldTime> read(String text) {
    return new TimeReader(text).all();
  }

  /** Years that were read, and the word behind them. */
  private record Years(List<Integer> years, int end) {}

  private record MonthDay(int month, boolean leap, int day, int end) {}

  private List<ToldTime> all() {
    List<ToldTime> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int from = at;
      Optional<MonthDay> day = monthDay(at);
      Optional<Years> years = years(day.map(MonthDay::end).orElse(at));
      if (years.isEmpty()) {
        at++;
      } else {
        at = years.get().end();
        String told = text.substring(words.get(from).from(), words.get(at - 1).to());
        found.add(
            new ToldTime(
                told,
                years.get().years(),
                day.map(d -> days(d, years.get().years())).orElse(List.of()),
                day.isPresent()));
      }
    }
    return found;
  }

  private static List<LocalDate> days(MonthDay day, List<Integer> years) {
    return years.stream()
        .flatMap(year ->
            LunarCalendar.day(new LunarDate(year, day.month(), day.leap(), day.day())).stream())
        .toList();
  }

  /** Mồng 5 tháng Giêng, ngày 12 tháng 3 nhuận, rằm tháng Tám. */
  private Optional<MonthDay> monthDay(int from) {
    int at = from;
    while (at < words.size() && is(at, "ngày", "mồng", "mùng", "hôm")) {
      at++;
    }
    int day = is(at, "rằm") ? 15 : number(at, 30);
    if (day == 0 || !is(at + 1, "tháng")) {
      return Optional.empty();
    }
    int month = month(at + 2);
    if (month == 0) {
      return Optional.empty();
    }
    int end = at + 3 + (is(at + 2, "mười") && is(at + 3, "một", "hai") ? 1 : 0);
    boolean leap = is(end, "nhuận");
    return Optional.of(new MonthDay(month, leap, day, leap ? end + 1 : end));
  }

  /** Tháng Một alone is month 11 to some and month 1 to others, so it is not read. */
  private int month(int at) {
    if (is(at, "giêng")) {
      return 1;
    }
    if (is(at, "chạp") || (is(at, "mười") && is(at + 1, "hai"))) {
      return 12;
    }
    if (is(at, "mười")) {
      return is(at + 1, "một") ? 11 : 10;
    }
    for (int i = 0; i < MONTHS.size(); i++) {
      if (is(at, MONTHS.get(i))) {
        return i + 2;
      }
    }
    return is(at, "bốn") ? 4 : number(at, 12);
  }

  private Optional<Years> years(int from) {
    int at = is(from, "năm") ? from + 1 : from;
    Optional<Years> reign = reignYear(at);
    return reign.isPresent() ? reign : canChi(at);
  }

  /** Tự Đức 19, Tự Đức năm thứ 19, Gia Long nguyên niên, Tự Đức thập cửu niên, 嗣德十九年. */
  private Optional<Years> reignYear(int at) {
    List<Integer> years = new ArrayList<>();
    int end = at;
    for (Reign reign : Reigns.all()) {
      for (String name : written(reign)) {
        List<Word> wanted = Word.of(name);
        int after = at + wanted.size();
        if (has(at, wanted)) {
          Ordinal nth = ordinal(after);
          if (nth.number() > 0 && reign.has(reign.first() + nth.number() - 1)) {
            years.add(reign.first() + nth.number() - 1);
            end = Math.max(end, nth.end());
          }
        }
      }
    }
    return years.isEmpty()
        ? Optional.empty()
        : Optional.of(new Years(years.stream().distinct().sorted().toList(), end));
  }

  private static List<String> written(Reign reign) {
    List<String> names = new ArrayList<>(reign.names());
    names.add(reign.characters());
    return names;
  }

  private record Ordinal(int number, int end) {}

  private Ordinal ordinal(int from) {
    int at = from;
    while (is(at, "năm", "thứ")) {
      at++;
    }
    if (is(at, "nguyên", "元") && is(at + 1, "niên", "年")) {
      return new Ordinal(1, at + 2);
    }
    int number = number(at, 99);
    if (number > 0) {
      return new Ordinal(number, is(at + 1, "niên", "年") ? at + 2 : at + 1);
    }
    // Thập cửu niên, 十九年: every word up to the year belongs to the number.
    for (int end = at + 1; end <= at + 4 && end < words.size(); end++) {
      if (is(end, "niên", "年")) {
        return new Ordinal(Numerals.value(words.subList(at, end)), end + 1);
      }
    }
    return new Ordinal(0, at);
  }

  private Optional<Years> canChi(int at) {
    if (at + 1 >= words.size()) {
      return Optional.empty();
    }
    for (int number = 0; number < 60; number++) {
      CanChi name = new CanChi(number);
      if (named(at, name) || written(at, name)) {
        return Optional.of(new Years(name.years(FIRST_YEAR, LAST_YEAR), at + 2));
      }
    }
    return Optional.empty();
  }

  private boolean named(int at, CanChi name) {
    return named(at, name.stem()) && named(at + 1, name.branch());
  }

  private boolean written(int at, CanChi name) {
    return words.get(at).is(name.characters().substring(0, 1), true)
        && words.get(at + 1).is(name.characters().substring(1), true);
  }

  /** Kỷ is written kỉ, too, and Quý quí. */
  private boolean named(int at, String name) {
    return is(at, name, name.replace('ỷ', 'ỉ').replace("uý", "uí").replace('ỵ', 'ị'))
        || (name.equals("Tý") && is(at, "tí"));
  }

  private boolean has(int at, List<Word> wanted) {
    if (at + wanted.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!is(at + i, wanted.get(i).text())) {
        return false;
      }
    }
    return true;
  }

  private boolean is(int at, String... any) {
    if (at < 0 || at >= words.size()) {
      return false;
    }
    for (String one : any) {
      if (words.get(at).is(one, accented)) {
        return true;
      }
    }
    return false;
  }

  /** Digits, at most so much; 0 for anything else. */
  private int number(int at, int most) {
    String digits = at < words.size() ? words.get(at).text() : "";
    if (!digits.matches("[0-9]{1,2}")) {
      return 0;
    }
    int number = Integer.parseInt(digits);
    return number <= most ? number : 0;
  }
}

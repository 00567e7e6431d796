package org.phohien.core.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A place in the cycle of sixty that names years and days: ten stems (can) beside twelve branches
 * (chi).
 *
 * @param number 0 for Giáp Tý to 59 for Quý Hợi
 */
public record CanChi(int number) {

  static final List<String> STEMS =
      List.of("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý");

  static final List<String> BRANCHES =
      List.of("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi");

  private static final String STEM_CHARACTERS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCH_CHARACTERS = "子丑寅卯辰巳午未申酉戌亥";

  private static final int CYCLE = 60;

  public CanChi {
    if (number < 0 || number >= CYCLE) {
      throw new IllegalArgumentException(number + " is not of a cycle of " + CYCLE);
    }
  }

  /** Of a lunar year, by the Gregorian year it begins in: the year 4 was Giáp Tý. */
  public static CanChi ofYear(int year) {
    return new CanChi(Math.floorMod(year - 4, CYCLE));
  }

  /** Of a day; the count has never been broken. */
  public static CanChi ofDay(LocalDate day) {
    return new CanChi((int) Math.floorMod(JulianDay.number(day) - 11, (long) CYCLE));
  }

  /** {@code Bính Dần}. */
  public String name() {
    return stem() + " " + branch();
  }

  public String stem() {
    return STEMS.get(number % STEMS.size());
  }

  public String branch() {
    return BRANCHES.get(number % BRANCHES.size());
  }

  /** {@code 丙寅}. */
  public String characters() {
    return "" + STEM_CHARACTERS.charAt(number % 10) + BRANCH_CHARACTERS.charAt(number % 12);
  }

  /** All years of this name between two, both included. */
  public List<Integer> years(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .filter(year -> ofYear(year).equals(this))
        .boxed()
        .toList();
  }
}

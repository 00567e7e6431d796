package org.phohien.core.search.widen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.phohien.core.calendar.CanChi;
import org.phohien.core.calendar.Reign;
import org.phohien.core.calendar.Reigns;
import org.phohien.core.search.Match;
import org.phohien.core.search.query.Equivalent;
import org.phohien.core.text.Spelling;

/**
 * One year under its names: {@code 1866}, {@code Tự Đức 19}, {@code Tự Đức năm thứ 19}, {@code
 * 嗣德十九年} and {@code Bính Dần}.
 *
 * <p>A lunar year begins some weeks into the Gregorian one it is named with here, so a day of its
 * last month falls into the next; who looks for the day looks in both.
 */
final class ReignYears implements Widening.Knowledge {

  /** The years for which a can-chi name alone is looked up: those of the collections. */
  private static final int FIRST_YEAR = 1740;

  private static final int LAST_YEAR = 1949;

  private static final float WEIGHT = 0.8f;

  /** A can-chi name returns every sixty years. */
  private static final float CAN_CHI_WEIGHT = 0.4f;

  private final List<Named> reigns =
      Reigns.all().stream()
          .flatMap(reign -> reign.names().stream().map(name -> new Named(name, reign)))
          .toList();

  /** By the first word without accents. */
  private final Map<String, List<Named>> byFirst =
      reigns.stream().collect(Collectors.groupingBy(named -> named.name().getFirst().folded()));

  /** The sixty names of years, by the first word without accents. */
  private final Map<String, List<CanChiName>> canChi =
      IntStream.range(FIRST_YEAR, FIRST_YEAR + 60)
          .mapToObj(CanChiName::new)
          .collect(Collectors.groupingBy(name -> name.words().getFirst().folded()));

  /**
   * The name of every sixtieth year.
   *
   * @param first that is looked up by it
   */
  private record CanChiName(List<Spelling> words, int first) {

    CanChiName(int first) {
      this(canChi(first), first);
    }

    IntStream years() {
      return IntStream.iterate(first, year -> year <= LAST_YEAR, year -> year + 60);
    }
  }

  /**
   * A reign by one of its names.
   *
   * @param name in Quốc ngữ
   * @param reign of the table
   */
  private record Named(List<Spelling> name, String words, Reign reign) {

    Named(String words, Reign reign) {
      this(Thesaurus.words(words), words, reign);
    }

    /** How a year of it is written. */
    List<String> forms(int year) {
      int nth = reign.yearOf(year);
      String characters = reign.characters();
      List<String> forms = new ArrayList<>();
      forms.add(words + " năm thứ " + nth);
      forms.add(words + " thứ " + nth);
      forms.add(words + " " + nth);
      forms.add(words + " " + (nth == 1 ? "nguyên" : Numerals.words(nth)) + " niên");
      forms.add(characters + (nth == 1 ? "元" : Numerals.characters(nth)) + "年");
      return forms;
    }
  }

  @Override
  public List<Equivalent> at(Run run, int place) {
    List<Equivalent> found = new ArrayList<>();
    String first = run.word(place).folded();
    for (Named reign : byFirst.getOrDefault(first, List.of())) {
      if (run.has(place, reign.name())) {
        found.addAll(inReign(run, place, reign));
      }
    }
    OptionalInt year = number(run.word(place));
    if (year.isPresent() && run.isWhole(place, place + 1)) {
      found.addAll(names(run, place, place + 1, year.getAsInt()));
    }
    found.addAll(canChi(run, place));
    return found;
  }

  /** Tự Đức 19, Tự Đức năm thứ 19, Tự Đức thập cửu niên, Gia Long nguyên niên. */
  private static List<Equivalent> inReign(Run run, int place, Named reign) {
    int at = place + reign.name().size();
    for (int year = reign.reign().first(); year <= reign.reign().last(); year++) {
      for (String form : reign.forms(year)) {
        List<Spelling> words = Thesaurus.words(form);
        int end = place + words.size();
        // The longest form first: Tự Đức năm thứ 19 holds none of the others.
        if (end > at && run.has(place, words) && run.isWhole(place, end)) {
          return year(run, place, end, reign, year);
        }
      }
    }
    return List.of();
  }

  private static List<Equivalent> year(Run run, int from, int to, Named reign, int year) {
    List<Equivalent> found = new ArrayList<>();
    found.add(date(run, from, to, Integer.toString(year), WEIGHT));
    reign.forms(year).forEach(form -> found.add(date(run, from, to, form, WEIGHT)));
    found.add(run.equivalent(from, to, canChi(year), Match.DATE, CAN_CHI_WEIGHT));
    return found;
  }

  private List<Equivalent> names(Run run, int from, int to, int year) {
    List<Equivalent> found = new ArrayList<>();
    for (Named reign : reigns) {
      if (reign.reign().has(year)) {
        reign.forms(year).forEach(form -> found.add(date(run, from, to, form, WEIGHT)));
      }
    }
    if (!found.isEmpty()) {
      found.add(run.equivalent(from, to, canChi(year), Match.DATE, CAN_CHI_WEIGHT));
    }
    return found;
  }

  /** Bính Dần may be any of several years. */
  private List<Equivalent> canChi(Run run, int place) {
    int end = place + 2;
    if (end > run.size() || !run.isWhole(place, end)) {
      return List.of();
    }
    return canChi.getOrDefault(run.word(place).folded(), List.of()).stream()
        .filter(name -> run.has(place, name.words()))
        .flatMapToInt(CanChiName::years)
        .mapToObj(year -> date(run, place, end, Integer.toString(year), CAN_CHI_WEIGHT))
        .toList();
  }

  private static Equivalent date(Run run, int from, int to, String form, float weight) {
    return run.equivalent(from, to, Thesaurus.words(form), Match.DATE, weight);
  }

  static List<Spelling> canChi(int year) {
    return Thesaurus.words(CanChi.ofYear(year).name());
  }

  private static OptionalInt number(Spelling word) {
    String digits = word.folded();
    return digits.length() == 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }
}

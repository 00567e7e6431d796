package org.phohien.ingest.ocr.hannom;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.phohien.core.model.Alternative;

/**
 * From places and their candidates to characters: what was seen is weighed with what the language
 * expects, and each confidence said as often as such a character is right. Threads may share it.
 */
final class Speller {

  private static final int MOST_ALTERNATIVES = 4;
  private static final double LEAST_LIKELY = 0.005;

  /** The geta, which printers set for a character they have no type of. */
  static final String NO_TYPE = "〓";

  /**
   * Below this nothing that is known is likely: what stands there is hardly a class at all. Of such
   * characters nine in ten were wrong on pages whose text is known.
   */
  private static final float HARDLY = 0.06f;

  private final List<String> characters;
  private final Optional<Known> language;
  private final double trust;
  private final Calibration calibration;

  /**
   * A language with the characters that its classes stand for.
   *
   * @param characters in the order of its classes
   */
  record Known(Language language, List<String> characters) {

    Known {
      characters = List.copyOf(characters);
      if (language.classes() != characters.size()) {
        throw new IllegalArgumentException(
            "language of %d classes, %d characters"
                .formatted(language.classes(), characters.size()));
      }
    }
  }

  private final int[] inLanguage;

  /**
   * A speller.
   *
   * @param characters of the network's classes, from 0 without the blank
   * @param language where there is one
   * @param trust how much the language counts beside what was seen: an exponent, 0 for nothing
   * @param calibration of its confidences
   */
  Speller(
      List<String> characters, Optional<Known> language, double trust, Calibration calibration) {
    this.characters = List.copyOf(characters);
    this.language = language;
    this.trust = trust;
    this.calibration = calibration;
    this.inLanguage = language.map(l -> inLanguage(this.characters, l)).orElse(new int[0]);
  }

  private static int[] inLanguage(List<String> characters, Known language) {
    java.util.Map<String, Integer> place = new java.util.HashMap<>();
    for (int i = 0; i < language.characters().size(); i++) {
      place.put(language.characters().get(i), i);
    }
    return characters.stream().mapToInt(c -> place.getOrDefault(c, Language.UNKNOWN)).toArray();
  }

  /** The characters of a column, in order; spaces that a network knows are none. */
  List<Seen> spell(List<Place> all) {
    List<Place> places =
        all.stream().filter(p -> !characters.get(p.classes()[0]).isBlank()).toList();
    Lattice lattice = new Lattice(language.map(Known::language), trust);
    for (Place place : places) {
      int[] known = place.classes().clone();
      for (int i = 0; i < known.length && language.isPresent(); i++) {
        known[i] = inLanguage[known[i]];
      }
      lattice.add(known, place.shares());
    }
    List<double[]> shares = lattice.shares();
    return IntStream.range(0, places.size())
        .mapToObj(i -> seen(places.get(i), shares.get(i)))
        .toList();
  }

  private Seen seen(Place place, double[] shares) {
    double seen = java.util.Arrays.stream(place.shares()).sum();
    List<Alternative> ranked =
        IntStream.range(0, shares.length)
            .boxed()
            .filter(i -> !characters.get(place.classes()[i]).isBlank())
            .sorted(Comparator.comparingDouble((Integer i) -> -shares[i]))
            .limit(1 + MOST_ALTERNATIVES)
            .filter(i -> i == 0 || shares[i] >= LEAST_LIKELY)
            .map(i ->
                new Alternative(
                    characters.get(place.classes()[i]), calibration.of(shares[i] * seen)))
            .toList();
    Alternative best = ranked.getFirst();
    if (best.sure() < HARDLY) {
      return new Seen(
          NO_TYPE,
          place.middle(),
          best.sure(),
          ranked.subList(0, Math.min(MOST_ALTERNATIVES, ranked.size())));
    }
    return new Seen(best.text(), place.middle(), best.sure(), ranked.subList(1, ranked.size()));
  }
}

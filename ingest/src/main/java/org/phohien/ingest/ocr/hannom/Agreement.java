package org.phohien.ingest.ocr.hannom;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What two readings of a column in different fits say together. The first, surer one tells where
 * characters stand; what the second saw at the same place is averaged with it.
 */
final class Agreement {

  /** Two middles nearer than this part of the usual distance are one character's. */
  private static final double SAME = 0.45;

  private Agreement() {}

  /** A column's places, along so many steps. */
  record Line(List<Place> places, double steps) {

    Line {
      places = List.copyOf(places);
    }
  }

  /** The first line's places with the second's opinion of them. */
  static Line of(Line first, Line second) {
    if (first.places().size() < 2 || second.places().isEmpty()) {
      return first;
    }
    double scale = first.steps() / second.steps();
    double near = SAME * Place.pitch(first.places());
    List<Place> places =
        first.places().stream().map(p -> joined(p, second.places(), scale, near)).toList();
    return new Line(places, first.steps());
  }

  private static Place joined(Place place, List<Place> others, double scale, double near) {
    return others.stream()
        .min(Comparator.comparingDouble(o -> Math.abs(o.middle() * scale - place.middle())))
        .filter(o -> Math.abs(o.middle() * scale - place.middle()) < near)
        .map(o -> mean(place, o))
        .orElse(place);
  }

  private static Place mean(Place one, Place other) {
    Map<Integer, Double> shares = new LinkedHashMap<>();
    for (Place place : List.of(one, other)) {
      for (int i = 0; i < place.classes().length; i++) {
        shares.merge(place.classes()[i], place.shares()[i] / 2, Double::sum);
      }
    }
    List<Map.Entry<Integer, Double>> best =
        shares.entrySet().stream()
            .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
            .limit(Place.CANDIDATES)
            .toList();
    return new Place(
        one.middle(),
        best.stream().mapToInt(Map.Entry::getKey).toArray(),
        best.stream().mapToDouble(Map.Entry::getValue).toArray());
  }
}

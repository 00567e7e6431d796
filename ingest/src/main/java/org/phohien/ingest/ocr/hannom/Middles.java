package org.phohien.ingest.ocr.hannom;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps of our own recogniser ({@code ingest/training/README.md}): where the blank is under one
 * half stands the middle of a character, and the other classes share the rest. A character that is
 * taller than any it learned from may be seen twice, in its upper and its lower half.
 */
record Middles() implements StepDecoder {

  private static final double MIDDLE = 0.5;

  /** The same character again, nearer than this part of the usual distance, is the same one. */
  private static final double TWICE = 0.6;

  @Override
  public List<Place> places(Tensor steps) {
    int classes = steps.length(2);
    List<Place> places = new ArrayList<>();
    for (int step = 0; step < steps.length(1); step++) {
      int row = step * classes;
      float blank = steps.values()[row];
      if (blank < MIDDLE) {
        places.add(Place.at(step + 0.5, steps.values(), row, classes, 1 - blank));
      }
    }
    return once(places);
  }

  private static List<Place> once(List<Place> places) {
    double near = TWICE * Place.pitch(places);
    List<Place> kept = new ArrayList<>();
    for (Place place : places) {
      Place last = kept.isEmpty() ? null : kept.getLast();
      if (last != null
          && place.classes()[0] == last.classes()[0]
          && place.middle() - last.middle() < near) {
        kept.removeLast();
        kept.add(between(last, place));
      } else {
        kept.add(place);
      }
    }
    return kept;
  }

  private static Place between(Place one, Place other) {
    Place surer = one.shares()[0] >= other.shares()[0] ? one : other;
    return new Place((one.middle() + other.middle()) / 2, surer.classes(), surer.shares());
  }
}

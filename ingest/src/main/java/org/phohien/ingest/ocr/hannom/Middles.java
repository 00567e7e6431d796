package org.phohien.ingest.ocr.hannom;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps of our own recogniser ({@code ingest/training/README.md}): where the blank is under one
 * half stands the middle of a character, and the other classes share the rest.
 */
record Middles() implements StepDecoder {

  private static final double MIDDLE = 0.5;

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
    return places;
  }
}

package org.phohien.ingest.ocr.hannom;

import java.util.ArrayList;
import java.util.List;

/**
 * Steps of a network trained by connectionist temporal classification: the likeliest class of each
 * step, repeats joined, blanks (class 0) dropped; the candidates are those of the clearest step.
 */
record Ctc() implements StepDecoder {

  @Override
  public List<Place> places(Tensor steps) {
    int count = steps.length(1);
    int classes = steps.length(2);
    List<Place> places = new ArrayList<>();
    for (int step = 0; step < count; ) {
      int likeliest = likeliest(steps.values(), step * classes, classes);
      int end = step + 1;
      while (end < count && likeliest(steps.values(), end * classes, classes) == likeliest) {
        end++;
      }
      if (likeliest > 0) {
        int row = clearest(steps.values(), classes, likeliest, step, end) * classes;
        places.add(Place.at((step + end) / 2.0, steps.values(), row, classes, 1));
      }
      step = end;
    }
    return places;
  }

  private static int clearest(float[] values, int classes, int likeliest, int from, int to) {
    int clearest = from;
    for (int step = from; step < to; step++) {
      if (values[step * classes + likeliest] > values[clearest * classes + likeliest]) {
        clearest = step;
      }
    }
    return clearest;
  }

  private static int likeliest(float[] values, int row, int classes) {
    int best = 0;
    for (int i = 1; i < classes; i++) {
      if (values[row + i] > values[row + best]) {
        best = i;
      }
    }
    return best;
  }
}

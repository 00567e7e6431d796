package org.phohien.ingest.ocr.hannom;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.model.Alternative;

/**
 * Greedy decoding of connectionist temporal classification: the likeliest class of each time step,
 * repeats joined, blanks (class 0) dropped.
 *
 * @param characters of the classes from 1 on
 * @param calibration of its confidences
 */
record Ctc(List<String> characters, Calibration calibration) implements StepDecoder {

  private static final int MOST_ALTERNATIVES = 4;
  private static final float LEAST_LIKELY = 0.01f;

  Ctc {
    characters = List.copyOf(characters);
  }

  @Override
  public List<Seen> decode(Tensor steps) {
    int count = steps.length(1);
    int classes = steps.length(2);
    List<Seen> seen = new ArrayList<>();
    for (int step = 0; step < count; ) {
      int likeliest = likeliest(steps.values(), step * classes, classes);
      int end = step + 1;
      while (end < count && likeliest(steps.values(), end * classes, classes) == likeliest) {
        end++;
      }
      if (likeliest > 0 && likeliest <= characters.size()) {
        String text = characters.get(likeliest - 1);
        if (!text.isBlank()) {
          seen.add(seen(steps.values(), classes, likeliest, step, end));
        }
      }
      step = end;
    }
    return seen;
  }

  private Seen seen(float[] values, int classes, int likeliest, int from, int to) {
    int clearest = from;
    for (int step = from; step < to; step++) {
      if (values[step * classes + likeliest] > values[clearest * classes + likeliest]) {
        clearest = step;
      }
    }
    int row = clearest * classes;
    return new Seen(
        characters.get(likeliest - 1),
        (from + to) / 2.0,
        calibration.of(values[row + likeliest]),
        alternatives(values, row, classes, likeliest));
  }

  private List<Alternative> alternatives(float[] values, int row, int classes, int taken) {
    List<Alternative> alternatives = new ArrayList<>();
    boolean[] used = new boolean[classes];
    used[0] = true;
    used[taken] = true;
    while (alternatives.size() < MOST_ALTERNATIVES) {
      int next = 0;
      float best = LEAST_LIKELY;
      for (int i = 1; i < classes; i++) {
        if (!used[i] && values[row + i] > best) {
          best = values[row + i];
          next = i;
        }
      }
      if (next == 0) {
        break;
      }
      used[next] = true;
      if (next <= characters.size() && !characters.get(next - 1).isBlank()) {
        alternatives.add(new Alternative(characters.get(next - 1), calibration.of(best)));
      }
    }
    return alternatives;
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

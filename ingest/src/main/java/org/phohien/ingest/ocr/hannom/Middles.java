package org.phohien.ingest.ocr.hannom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.phohien.core.model.Alternative;

/**
 * Decodes the steps of our own recogniser ({@code ingest/training/README.md}): at a step whose
 * blank is under one half stands the middle of a character, and the other classes share the rest.
 * Which character it is is weighed together with the language.
 *
 * @param characters of the classes from 1 on
 * @param language where there is one
 * @param trust how much the language counts, 0 to 1
 * @param calibration of its confidences
 */
record Middles(
    List<String> characters, Optional<Language> language, double trust, Calibration calibration)
    implements StepDecoder {

  /** Candidates weighed at each place. */
  private static final int CANDIDATES = 10;

  private static final int MOST_ALTERNATIVES = 4;
  private static final double LEAST_LIKELY = 0.005;
  private static final double MIDDLE = 0.5;

  Middles {
    characters = List.copyOf(characters);
    int named = characters.size();
    language
        .filter(l -> l.classes() != named)
        .ifPresent(l -> {
          throw new IllegalArgumentException(
              "language of %d classes, model of %d".formatted(l.classes(), named));
        });
  }

  @Override
  public List<Seen> decode(Tensor steps) {
    int classes = steps.length(2);
    List<Integer> places = new ArrayList<>();
    Lattice lattice = new Lattice(language, trust);
    List<int[]> candidates = new ArrayList<>();
    for (int step = 0; step < steps.length(1); step++) {
      int row = step * classes;
      if (steps.values()[row] < MIDDLE) {
        int[] likely = likeliest(steps.values(), row, classes);
        double present = 1 - steps.values()[row];
        double[] shares = new double[likely.length];
        for (int i = 0; i < likely.length; i++) {
          shares[i] = Math.max(1e-6, steps.values()[row + 1 + likely[i]] / present);
        }
        places.add(step);
        candidates.add(likely);
        lattice.add(likely, shares);
      }
    }
    List<double[]> shares = lattice.shares();
    return IntStream.range(0, places.size())
        .mapToObj(i -> seen(places.get(i), candidates.get(i), shares.get(i)))
        .toList();
  }

  private Seen seen(int step, int[] candidates, double[] shares) {
    List<Alternative> ranked =
        IntStream.range(0, candidates.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -shares[i]))
            .limit(1 + MOST_ALTERNATIVES)
            .filter(i -> shares[i] >= LEAST_LIKELY)
            .map(i -> new Alternative(characters.get(candidates[i]), calibration.of(shares[i])))
            .toList();
    Alternative best = ranked.getFirst();
    return new Seen(best.text(), step + 0.5, best.sure(), ranked.subList(1, ranked.size()));
  }

  /** The likeliest classes of a step, counted from 0 without the blank. */
  private static int[] likeliest(float[] values, int row, int classes) {
    int count = Math.min(CANDIDATES, classes - 1);
    int[] best = new int[count];
    int found = 0;
    for (int i = 1; i < classes; i++) {
      float value = values[row + i];
      if (found < count || value > values[row + 1 + best[found - 1]]) {
        int at = found < count ? found++ : count - 1;
        while (at > 0 && values[row + 1 + best[at - 1]] < value) {
          best[at] = best[at - 1];
          at--;
        }
        best[at] = i - 1;
      }
    }
    return best;
  }
}

package org.phohien.samples.bench.hannom;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often characters of a confidence are right, and the line through the odds that mends it. */
final class Reliability {

  private static final int BINS = 10;
  private static final int STEPS = 50;

  private final List<Read> characters = new ArrayList<>();

  private record Read(double sure, boolean right) {}

  /**
   * Characters of about one confidence.
   *
   * @param sure their mean confidence
   * @param right which part of them is right
   */
  record Bin(double sure, double right, int count) {}

  void add(double sure, boolean right) {
    characters.add(new Read(sure, right));
  }

  void print(PrintStream out) {
    if (characters.stream().allMatch(r -> r.sure() == 1)) {
      return; // a reader that does not say how sure it is
    }
    out.println("tin cậy / confidence -> đúng / right (n)");
    for (Bin bin : bins()) {
      out.printf(Locale.ROOT, "  %.2f -> %.2f (%d)%n", bin.sure(), bin.right(), bin.count());
    }
    double[] line = fitted();
    out.printf(
        Locale.ROOT,
        "  odds: slope %.2f, offset %.2f; expected calibration error %.3f%n",
        line[0],
        line[1],
        expectedError());
  }

  /** Tenths of confidence in which there are characters. */
  List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      int from = bin;
      List<Read> in =
          characters.stream()
              .filter(r -> Math.min(BINS - 1, (int) (r.sure() * BINS)) == from)
              .toList();
      if (!in.isEmpty()) {
        double sure = in.stream().mapToDouble(Read::sure).average().orElse(0);
        double right = in.stream().filter(Read::right).count() / (double) in.size();
        bins.add(new Bin(sure, right, in.size()));
      }
    }
    return bins;
  }

  private double expectedError() {
    double[] said = new double[BINS];
    double[] right = new double[BINS];
    for (Read each : characters) {
      int bin = Math.min(BINS - 1, (int) (each.sure() * BINS));
      said[bin] += each.sure();
      right[bin] += each.right() ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(said[bin] - right[bin]);
    }
    return error / characters.size();
  }

  /** Logistic regression of right upon the odds, by Newton's steps, a little held back. */
  private double[] fitted() {
    double slope = 1;
    double offset = 0;
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = {0.1 * (1 - slope), -0.1 * offset};
      double[] curve = {0.1, 0, 0.1};
      for (Read each : characters) {
        double kept = Math.clamp(each.sure(), 1e-4, 1 - 1e-4);
        double odds = Math.log(kept / (1 - kept));
        double expected = 1 / (1 + Math.exp(-(slope * odds + offset)));
        double miss = (each.right() ? 1 : 0) - expected;
        double weight = expected * (1 - expected);
        gradient[0] += miss * odds;
        gradient[1] += miss;
        curve[0] += weight * odds * odds;
        curve[1] += weight * odds;
        curve[2] += weight;
      }
      double determinant = curve[0] * curve[2] - curve[1] * curve[1];
      slope += (curve[2] * gradient[0] - curve[1] * gradient[1]) / determinant;
      offset += (curve[0] * gradient[1] - curve[1] * gradient[0]) / determinant;
    }
    return new double[] {slope, offset};
  }
}

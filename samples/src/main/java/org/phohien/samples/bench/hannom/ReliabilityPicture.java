package org.phohien.samples.bench.hannom;

import java.util.List;
import java.util.Locale;

/**
 * Confidence against truth as a picture (SVG): a point for each tenth, as large as it has
 * characters, with the interval in which its truth lies at 95 %. Points on the diagonal mean what
 * they say.
 */
final class ReliabilityPicture {

  private static final int SIDE = 320;
  private static final int LEFT = 64;
  private static final int TOP = 16;

  /** Of the normal distribution, for 95 %. */
  private static final double WIDE = 1.96;

  private ReliabilityPicture() {}

  /** The picture; its words are Vietnamese and English. */
  static String of(List<Reliability.Bin> bins) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img" \
        font-family="sans-serif" font-size="12" fill="#222">
        <title>Độ tin cậy và phần đúng thật / Confidence and what is right</title>
        <rect width="400" height="400" fill="#fff"/>
        """);
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      axis(svg, tenth / 10.0);
    }
    svg.append(line(0, 0, 1, 1, "#999\" stroke-dasharray=\"5 4"));
    for (Reliability.Bin bin : bins) {
      double[] truth = interval(bin);
      svg.append(line(bin.sure(), truth[0], bin.sure(), truth[1], "#a3261f"));
    }
    int most = bins.stream().mapToInt(Reliability.Bin::count).max().orElse(1);
    for (Reliability.Bin bin : bins) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#a3261f\"><title>%d</title></circle>%n",
              x(bin.sure()),
              y(bin.right()),
              3 + 7 * Math.sqrt(bin.count() / (double) most),
              bin.count()));
    }
    svg.append(
        """
        <text x="224" y="378" text-anchor="middle">máy tin / confidence</text>
        <text transform="translate(20 176) rotate(-90)" text-anchor="middle">đúng / right</text>
        </svg>
        """);
    return svg.toString();
  }

  private static void axis(StringBuilder svg, double value) {
    svg.append(line(0, value, 1, value, "#ddd")).append(line(value, 0, value, 1, "#ddd"));
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.1f</text>%n"
                + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>%n",
            x(value),
            TOP + SIDE + 18,
            value,
            LEFT - 8,
            y(value) + 4,
            value));
  }

  /** Where the true share lies at 95 % (Wilson, 1927). */
  static double[] interval(Reliability.Bin bin) {
    double n = bin.count();
    double square = WIDE * WIDE / n;
    double middle = (bin.right() + square / 2) / (1 + square);
    double half =
        WIDE / (1 + square) * Math.sqrt(bin.right() * (1 - bin.right()) / n + square / (4 * n));
    return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
  }

  private static String line(double x1, double y1, double x2, double y2, String stroke) {
    return String.format(
        Locale.ROOT,
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
        x(x1),
        y(y1),
        x(x2),
        y(y2),
        stroke);
  }

  private static double x(double value) {
    return LEFT + SIDE * value;
  }

  private static double y(double value) {
    return TOP + SIDE * (1 - value);
  }
}

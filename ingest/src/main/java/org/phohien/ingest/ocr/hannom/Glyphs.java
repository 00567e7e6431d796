package org.phohien.ingest.ocr.hannom;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.model.Box;
import org.phohien.core.model.Word;

/**
 * Boxes for characters of which only the middle is known: each reaches half way to its neighbours,
 * and never much further than the usual distance, so that a gap in the column stays a gap.
 */
final class Glyphs {

  private static final double LONGEST = 1.3;

  private Glyphs() {}

  /**
   * Places characters in their column.
   *
   * @param seen in order
   * @param steps how many time steps the column's height is
   */
  static List<Word> place(List<Seen> seen, double steps, Box column) {
    double[] middles = seen.stream().mapToDouble(s -> s.step() / steps * column.height()).toArray();
    double reach = pitch(middles, column) * LONGEST / 2;
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < middles.length; i++) {
      double above = i == 0 ? 0 : (middles[i - 1] + middles[i]) / 2;
      double below = i == middles.length - 1 ? column.height() : (middles[i] + middles[i + 1]) / 2;
      int top = within(Math.max(above, middles[i] - reach), 0, column.height() - 1);
      int bottom = within(Math.min(below, middles[i] + reach), top + 1, column.height());
      Box box = new Box(column.x(), column.y() + top, column.width(), bottom - top);
      words.add(new Word(seen.get(i).text(), box, seen.get(i).sure(), seen.get(i).alternatives()));
    }
    return words;
  }

  /** The usual distance of two characters: the median, or the column's width for a single one. */
  private static double pitch(double[] middles, Box column) {
    double[] distances = new double[Math.max(0, middles.length - 1)];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = middles[i + 1] - middles[i];
    }
    java.util.Arrays.sort(distances);
    return distances.length == 0 ? column.width() : distances[(distances.length - 1) / 2];
  }

  private static int within(double value, int least, int most) {
    return Math.clamp(Math.round(value), least, most);
  }
}

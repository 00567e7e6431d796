package org.phohien.ingest.ocr.hannom;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.model.Box;

/**
 * Cuts a column where it runs on in two of half its width (warichu, song cước): a white line parts
 * them down the middle over more than two characters' height, and the characters at its sides are
 * of half size, so that white lines across come twice as often. One of both alone proves nothing:
 * many characters have a left and a right part.
 */
final class HalfColumns {

  /** The white line is at least so long, in columns' widths. */
  private static final double SHORTEST = 2.2;

  /** So narrow a column holds no two others. */
  private static final double NARROWEST = 0.75;

  /** Ink in the white line that is still dirt. */
  private static final double DIRT = 0.02;

  /**
   * White lines across for each width of height: one between whole characters, two between half.
   */
  private static final double OFTEN = 1.45;

  private HalfColumns() {}

  /**
   * The parts of a column from top to bottom, of two halves the right one first; the column itself
   * where it is nowhere parted.
   *
   * @param usual width of the page's columns
   */
  static List<Box> of(Box column, double usual, Ink ink) {
    if (column.width() < NARROWEST * usual || column.height() < SHORTEST * column.width()) {
      return List.of(column);
    }
    List<Box> parts = new ArrayList<>();
    int from = column.y();
    for (Run run : runs(column, ink)) {
      if (run.to() - run.from() >= SHORTEST * column.width() && isDouble(column, run, ink)) {
        add(parts, column.x(), from, column.right(), run.from());
        add(parts, run.middle(), run.from(), column.right(), run.to());
        add(parts, column.x(), run.from(), run.middle(), run.to());
        from = run.to();
      }
    }
    if (parts.isEmpty()) {
      return List.of(column);
    }
    add(parts, column.x(), from, column.right(), column.bottom());
    return parts;
  }

  /** A stretch of a column, parted at x. */
  private record Run(int from, int to, int middle) {}

  /** The longest white lines in the middle fifth, from top to bottom. */
  private static List<Run> runs(Box column, Ink ink) {
    List<Run> best = new ArrayList<>();
    double step = ink.pixel();
    for (double x = column.x() + 0.4 * column.width();
        x <= column.x() + 0.6 * column.width();
        x += step) {
      for (Run run : whiteAt(x, column, ink)) {
        best.removeIf(other -> overlaps(other, run) && length(other) < length(run));
        if (best.stream().noneMatch(other -> overlaps(other, run))) {
          best.add(run);
        }
      }
    }
    best.sort(java.util.Comparator.comparingInt(Run::from));
    return best;
  }

  private static List<Run> whiteAt(double x, Box column, Ink ink) {
    List<Run> runs = new ArrayList<>();
    double step = Math.max(ink.pixel(), column.width() / 8.0);
    double line = Math.max(ink.pixel(), column.width() / 60.0);
    double from = column.y();
    for (double y = column.y(); y < column.bottom(); y += step) {
      if (ink.part(x - line / 2, y, x + line / 2, y + step) > DIRT) {
        run(runs, from, y, x);
        from = y + step;
      }
    }
    run(runs, from, column.bottom(), x);
    return runs;
  }

  private static void run(List<Run> runs, double from, double to, double x) {
    if (to > from) {
      runs.add(new Run((int) from, (int) to, (int) Math.round(x)));
    }
  }

  private static boolean isDouble(Box column, Run run, Ink ink) {
    double widths = (run.to() - run.from()) / (double) column.width();
    int right = gaps(run.middle(), column.right(), run, ink);
    int left = gaps(column.x(), run.middle(), run, ink);
    return right >= OFTEN * widths && left >= 0.5 * OFTEN * widths;
  }

  /** White lines across one half of a run, with ink between them. */
  private static int gaps(int left, int right, Run run, Ink ink) {
    int gaps = 0;
    boolean inked = false;
    for (double y = run.from(); y < run.to(); y += ink.pixel()) {
      boolean ink1 = ink.part(left, y, right, y + ink.pixel()) > DIRT;
      gaps += inked && !ink1 ? 1 : 0;
      inked = ink1;
    }
    return gaps;
  }

  private static void add(List<Box> parts, int left, int top, int right, int bottom) {
    if (right > left && bottom - top > (right - left) / 4) {
      parts.add(new Box(left, top, right - left, bottom - top));
    }
  }

  private static boolean overlaps(Run one, Run other) {
    return one.from() < other.to() && other.from() < one.to();
  }

  private static int length(Run run) {
    return run.to() - run.from();
  }
}

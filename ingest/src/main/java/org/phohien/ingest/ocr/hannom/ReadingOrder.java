package org.phohien.ingest.ocr.hannom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.phohien.core.model.Box;

/**
 * The order of columns: from right to left, in each from top to bottom; where two half-width
 * columns stand side by side (warichu, song cước), the right one first. Tiers of verse are halves
 * of one line and read so too; tiers of long columns are pages printed one above the other, of
 * which the upper one is read first.
 */
final class ReadingOrder {

  private ReadingOrder() {}

  /** Verse has six and eight characters; with more to each column, tiers are pages. */
  private static final double LONG_COLUMN = 10.5;

  private static final int FEWEST = 3;

  static List<Box> of(List<Box> boxes) {
    return tiers(boxes).stream().flatMap(tier -> inTier(tier).stream()).toList();
  }

  /** The two pages that stand one above the other, or all in one. */
  private static List<List<Box>> tiers(List<Box> boxes) {
    List<Box> downwards = boxes.stream().sorted(Comparator.comparingInt(Box::y)).toList();
    int bottom = 0;
    for (int i = 0; i < downwards.size(); i++) {
      if (i > 0 && downwards.get(i).y() >= bottom) {
        List<Box> upper = downwards.subList(0, i);
        List<Box> lower = downwards.subList(i, downwards.size());
        if (isPage(upper) && isPage(lower)) {
          return List.of(upper, lower);
        }
      }
      bottom = Math.max(bottom, downwards.get(i).bottom());
    }
    return List.of(boxes);
  }

  private static boolean isPage(List<Box> tier) {
    double[] lengths =
        tier.stream().mapToDouble(b -> b.height() / (double) b.width()).sorted().toArray();
    return lengths.length >= FEWEST && lengths[lengths.length / 2] > LONG_COLUMN;
  }

  private static List<Box> inTier(List<Box> boxes) {
    return columns(boxes).stream()
        .sorted(Comparator.comparingDouble((List<Box> c) -> -middle(widest(c))))
        .flatMap(column -> inColumn(column).stream())
        .toList();
  }

  /** Boxes that stand over each other, gathered around the widest of them. */
  private static List<List<Box>> columns(List<Box> boxes) {
    List<List<Box>> columns = new ArrayList<>();
    boxes.stream()
        .sorted(Comparator.comparingInt((Box b) -> -b.width()))
        .forEach(box ->
            columns.stream()
                .filter(c -> acrossShared(c.getFirst(), box) > 0.5 * box.width())
                .findFirst()
                .ifPresentOrElse(
                    c -> c.add(box), () -> columns.add(new ArrayList<>(List.of(box)))));
    return columns;
  }

  private static List<Box> inColumn(List<Box> column) {
    List<Box> downwards = column.stream().sorted(Comparator.comparingInt(Box::y)).toList();
    List<List<Box>> rows = new ArrayList<>();
    for (Box box : downwards) {
      boolean beside =
          !rows.isEmpty()
              && rows.getLast().stream()
                  .anyMatch(b -> downShared(b, box) > 0.5 * Math.min(b.height(), box.height()));
      if (!beside) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(box);
    }
    return rows.stream()
        .flatMap(row -> row.stream().sorted(Comparator.comparingDouble(b -> -middle(b))))
        .toList();
  }

  private static Box widest(List<Box> column) {
    return column.getFirst();
  }

  private static double middle(Box box) {
    return box.x() + box.width() / 2.0;
  }

  private static int acrossShared(Box a, Box b) {
    return Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
  }

  private static int downShared(Box a, Box b) {
    return Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
  }
}

package org.phohien.ingest.ocr.hannom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.phohien.core.model.Box;

/**
 * The order of columns: from right to left, in each from top to bottom; where two half-width
 * columns stand side by side (warichu, song cước), the right one first.
 */
final class ReadingOrder {

  private ReadingOrder() {}

  static List<Box> of(List<Box> boxes) {
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

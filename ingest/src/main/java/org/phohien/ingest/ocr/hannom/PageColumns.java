package org.phohien.ingest.ocr.hannom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;

/**
 * From what a detector found on a page to its columns in reading order. Left out are: specks,
 * numbers and marks smaller than a character that follow no text; what lies within a larger column;
 * text cut off at the page's edge; and the strip down the fold of a leaf (版心, with title, fishtail
 * and folio), which runs on through no page. Columns set in two halves (warichu, song cước) are cut
 * in two.
 */
final class PageColumns {

  /** Smaller than this part of a usual column's width, a box holds no whole character. */
  private static final double CHARACTER = 0.8;

  /** What follows text may be of half size: notes. It follows within so many widths. */
  private static final double FOLLOWS = 0.7;

  /** A leaf with both its pages is at least so much wider than high. */
  private static final double OPEN_LEAF = 1.1;

  /** The fold lies so near to the middle, as a part of the page's width. */
  private static final double MIDDLE = 0.04;

  /** The side of the square that fits in a fishtail or a thick fold line, in columns' widths. */
  private static final double FISHTAIL = 0.28;

  private final Pixels page;
  private final Ink ink;
  private final double usual;

  private PageColumns(List<Box> found, Pixels page, Ink ink) {
    this.page = page;
    this.ink = ink;
    this.usual = usualWidth(found);
  }

  /** The columns, in reading order. */
  static List<Box> of(List<Box> found, Pixels page, Ink ink) {
    return found.isEmpty() ? found : new PageColumns(found, page, ink).columns(found);
  }

  private List<Box> columns(List<Box> found) {
    List<Box> whole = keep(found, box -> !isWithinAnother(box, found) && !isCutOff(box));
    List<Box> text = keep(whole, box -> !isSpeck(box, whole));
    Box printed = whole.stream().reduce(Box::union).orElseThrow();
    List<Box> folds = keep(text, box -> isFold(box, printed));
    List<Box> running =
        keep(text, box -> folds.stream().noneMatch(fold -> shared(fold, box) > 0.5));
    List<Box> halved = new ArrayList<>();
    running.forEach(box -> halved.addAll(HalfColumns.of(box, usual, ink)));
    return ReadingOrder.of(halved);
  }

  private static List<Box> keep(List<Box> boxes, Predicate<Box> good) {
    return boxes.stream().filter(good).toList();
  }

  /** The median width of those that are columns beyond doubt, or of all. */
  private static double usualWidth(List<Box> boxes) {
    int[] sure =
        boxes.stream()
            .filter(b -> b.height() > 2.5 * b.width())
            .mapToInt(Box::width)
            .sorted()
            .toArray();
    int[] widths = sure.length > 0 ? sure : boxes.stream().mapToInt(Box::width).sorted().toArray();
    return widths[widths.length / 2];
  }

  private static boolean isWithinAnother(Box box, List<Box> all) {
    return all.stream()
        .filter(other -> area(other) > area(box))
        .anyMatch(other -> overlap(box, other) > 0.8 * area(box));
  }

  private boolean isCutOff(Box box) {
    double edge = 0.005 * page.width();
    boolean touches = box.x() <= edge || box.right() >= page.width() - edge;
    return touches && box.width() < 0.7 * usual;
  }

  private boolean isSpeck(Box box, List<Box> all) {
    boolean small = box.height() < CHARACTER * usual;
    return small
        && all.stream()
            .noneMatch(above ->
                above.height() >= CHARACTER * usual
                    && above.y() < box.y()
                    && box.y() - above.bottom() < FOLLOWS * usual
                    && shared(above, box) > 0.5);
  }

  /**
   * A box in the middle of an open leaf, in whose strip there is a fishtail. The strip ends where
   * the text does: beyond may be the dark cloth the leaf was photographed on.
   */
  private boolean isFold(Box box, Box text) {
    double middle = box.x() + box.width() / 2.0;
    Box strip = new Box(box.x(), text.y(), box.width(), text.height());
    return page.width() > OPEN_LEAF * page.height()
        && Math.abs(middle - page.width() / 2.0) < MIDDLE * page.width()
        && ink.hasSolid(strip, FISHTAIL * usual);
  }

  /** How much of the narrower one lies under or over the other, across. */
  private static double shared(Box one, Box other) {
    double across = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
    return across / Math.min(one.width(), other.width());
  }

  private static double overlap(Box one, Box other) {
    double across = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
    double down = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
    return across > 0 && down > 0 ? across * down : 0;
  }

  private static double area(Box box) {
    return (double) box.width() * box.height();
  }
}

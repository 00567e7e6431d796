package org.phohien.ingest.ocr.hannom;

import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;

/**
 * How a column is cut and stretched for a network. A detector's boxes hold more or less paper
 * beside the characters, and one book's characters are slimmer than another's.
 *
 * @param margin part of the column's width that is cut off, half on each side; below 0 the cut is
 *     wider than the column
 * @param stretch how much longer the line is made than the proportions of the cut
 */
record Fit(double margin, double stretch) {

  /** As the column is. */
  static final Fit PLAIN = new Fit(0, 1);

  Fit {
    if (!(margin > -1 && margin < 1 && stretch > 0)) {
      throw new IllegalArgumentException("no fit: " + margin + ", " + stretch);
    }
  }

  Fit withMargin(double other) {
    return new Fit(other, stretch);
  }

  Fit withStretch(double other) {
    return new Fit(margin, other);
  }

  /**
   * What is cut for a column.
   *
   * @param part of the page
   * @param left pixels that the page lacks on the left, to be filled with what stands at its edge
   * @param right pixels that it lacks on the right
   */
  record Cut(Box part, int left, int right) {

    int width() {
      return left + part.width() + right;
    }

    /** Of a line so many pixels high how many show what lies right of the page. */
    int above(int height) {
      return (int) Math.round(height * right / (double) width());
    }

    /** Of a line so many pixels high how many show what lies left of the page. */
    int below(int height) {
      return (int) Math.round(height * left / (double) width());
    }
  }

  /** What is cut for a column; an image that is one column only is wider than itself for some. */
  Cut cut(Box column, Pixels page) {
    double off = margin * column.width() / 2;
    int from = (int) Math.round(column.x() + off);
    int to = (int) Math.max(from + 1, Math.round(column.right() - off));
    int left = Math.max(0, from);
    int right = Math.min(page.width(), to);
    Box part = new Box(left, column.y(), Math.max(1, right - left), column.height());
    return new Cut(part, left - from, to - right);
  }

  /**
   * The length of a line that is so high.
   *
   * @param multiple of which it is one
   */
  int length(Cut cut, int height, int multiple) {
    double length = cut.part().height() * height * stretch / cut.width() / multiple;
    return (int) Math.max(1, Math.round(length)) * multiple;
  }
}

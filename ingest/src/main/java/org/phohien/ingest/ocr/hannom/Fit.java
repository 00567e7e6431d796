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

  /** What is cut for a column; never beyond the page. */
  Box cut(Box column, Pixels page) {
    double off = margin * column.width() / 2;
    int left = (int) Math.max(0, Math.round(column.x() + off));
    int right = (int) Math.min(page.width(), Math.round(column.right() - off));
    return new Box(left, column.y(), Math.max(1, right - left), column.height());
  }

  /**
   * The length of a line that is so high.
   *
   * @param multiple of which it is one
   */
  int length(Box cut, int height, int multiple) {
    double length = cut.height() * height * stretch / cut.width() / multiple;
    return (int) Math.max(1, Math.round(length)) * multiple;
  }
}

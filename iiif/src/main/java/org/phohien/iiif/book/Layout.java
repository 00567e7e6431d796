package org.phohien.iiif.book;

import java.util.List;
import org.phohien.core.model.Box;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;

/**
 * Where paragraphs end on a page of print, seen from where its lines stand. Each line is compared
 * with those around it in its own column: a newspaper has several.
 */
final class Layout {

  /** A line that ends before this part of its column's length ends its paragraph. */
  private static final double FULL = 0.85;

  /** How many lines before and behind one show where its column begins and ends. */
  private static final int AROUND = 5;

  private final List<Line> lines;
  private final boolean upright;

  Layout(PageText text) {
    lines = text.lines();
    upright = text.upright();
  }

  /** Whether a paragraph ends between two lines, the later of which follows the other. */
  boolean parts(int before, int next) {
    Line one = lines.get(before);
    Line other = lines.get(next);
    if ((one.script() == Script.HAN_NOM) != (other.script() == Script.HAN_NOM)) {
      return true;
    }
    Span of = column(before);
    int breadth = upright ? one.box().width() : one.box().height();
    boolean shortEnd = end(one.box()) < of.begin() + FULL * (of.end() - of.begin());
    boolean indented =
        begin(other.box()) - column(next).begin() > breadth
            && begin(one.box()) - of.begin() <= breadth;
    return shortEnd || indented || gap(one.box(), other.box()) > breadth;
  }

  /** Along the direction of reading: from where to where the lines of a column reach. */
  private record Span(int begin, int end) {}

  private Span column(int number) {
    Box here = lines.get(number).box();
    int begin = begin(here);
    int end = end(here);
    int from = Math.max(0, number - AROUND);
    int to = Math.min(lines.size(), number + AROUND + 1);
    for (Line line : lines.subList(from, to)) {
      boolean same = begin(line.box()) < end(here) && begin(here) < end(line.box());
      if (same) {
        begin = Math.min(begin, begin(line.box()));
        end = Math.max(end, end(line.box()));
      }
    }
    return new Span(begin, end);
  }

  private int begin(Box box) {
    return upright ? box.y() : box.x();
  }

  private int end(Box box) {
    return upright ? box.bottom() : box.right();
  }

  /** How far apart two lines are; less than nothing where a new column begins. */
  private int gap(Box one, Box other) {
    return upright ? one.x() - other.right() : other.y() - one.bottom();
  }
}

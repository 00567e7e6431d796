package org.phohien.ingest.ocr;

import java.util.List;
import org.phohien.core.model.Box;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Word;

/** The text of a page that was read from a smaller picture of it, as it stands on the page. */
final class Enlarged {

  private final Pixels size;
  private final double across;
  private final double down;

  private Enlarged(Pixels size, Pixels read) {
    this.size = size;
    this.across = (double) size.width() / read.width();
    this.down = (double) size.height() / read.height();
  }

  /** The same text on a page of this size. */
  static PageText to(Pixels size, PageText text) {
    Enlarged page = new Enlarged(size, text.size());
    List<Line> lines = text.lines().stream().map(page::line).toList();
    return new PageText(text.page(), size, text.image(), text.by(), text.attempts(), lines);
  }

  private Line line(Line line) {
    return new Line(box(line.box()), line.script(), line.words().stream().map(this::word).toList());
  }

  private Word word(Word word) {
    return new Word(word.text(), box(word.box()), word.sure(), word.alternatives());
  }

  private Box box(Box box) {
    int left = (int) (box.x() * across);
    int top = (int) (box.y() * down);
    int right = (int) Math.min(size.width(), Math.ceil(box.right() * across));
    int bottom = (int) Math.min(size.height(), Math.ceil(box.bottom() * down));
    return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
  }
}

package org.phohien.ingest.ocr;

import java.util.List;
import org.phohien.core.model.Box;
import org.phohien.core.model.Line;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Word;

/**
 * A page turned by quarters so that its writing stands upright, and the way back to the pixels of
 * the page as it was.
 *
 * @param page size of the page as it was
 * @param quarters clockwise, 0 to 3
 */
public record Turn(Pixels page, int quarters) {

  public Turn {
    if (quarters < 0 || quarters > 3) {
      throw new IllegalArgumentException("a page is turned by 0 to 3 quarters: " + quarters);
    }
  }

  /** Where a box of the turned page lies on the page as it was. */
  public Box back(Box box) {
    return switch (quarters) {
      case 1 -> new Box(box.y(), page.height() - box.right(), box.height(), box.width());
      case 2 ->
          new Box(
              page.width() - box.right(), page.height() - box.bottom(), box.width(), box.height());
      case 3 -> new Box(page.width() - box.bottom(), box.x(), box.height(), box.width());
      default -> box;
    };
  }

  /** Lines of the turned page with their boxes on the page as it was. */
  public List<Line> back(List<Line> lines) {
    return lines.stream()
        .map(l -> new Line(back(l.box()), l.script(), l.words().stream().map(this::back).toList()))
        .toList();
  }

  private Word back(Word word) {
    return new Word(word.text(), back(word.box()), word.sure(), word.alternatives());
  }

  /** What was done to the page, as an attempt says it. */
  public String treatment() {
    return "turned " + 90 * quarters;
  }
}

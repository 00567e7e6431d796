package org.phohien.iiif.http;

import java.util.List;
import org.phohien.core.model.Box;
import org.phohien.core.model.Engine;
import org.phohien.core.model.Line;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;

/** Texts of pages as an engine would have read them. */
final class ReadPages {

  private ReadPages() {}

  /** A page with these lines. */
  static PageText page(Page page, Line... lines) {
    return new PageText(
        page.id(),
        page.size(),
        page.master().sha512(),
        new Engine("test", "1", "none"),
        List.of(),
        List.of(lines));
  }

  /** A column of characters, one below the other in squares, from its upper left corner. */
  static Line column(int x, int y, int square, String characters) {
    int[] all = characters.codePoints().toArray();
    Word[] words = new Word[all.length];
    for (int i = 0; i < all.length; i++) {
      words[i] =
          new Word(Character.toString(all[i]), new Box(x, y + i * square, square, square), 0.9f);
    }
    return new Line(new Box(x, y, square, square * all.length), Script.HAN_NOM, List.of(words));
  }

  /** A line of Vietnamese over this box, its words sharing the width. */
  static Line line(Box box, String text) {
    String[] parts = text.split(" ", -1);
    int width = box.width() / parts.length;
    Word[] words = new Word[parts.length];
    for (int i = 0; i < parts.length; i++) {
      words[i] =
          new Word(parts[i], new Box(box.x() + i * width, box.y(), width - 5, box.height()), 0.9f);
    }
    return new Line(box, Script.VIETNAMESE, List.of(words));
  }
}

package org.phohien.samples.generator;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.phohien.samples.generator.Compositor.Align;
import org.phohien.samples.generator.Compositor.SetLine;

/** Sets a short text in A5 pages: "# " a heading, "@page" a new page, anything else a paragraph. */
final class PamphletPages {

  private static final int WIDTH = 1748;
  private static final int HEIGHT = 2480;
  private static final double LEFT = 210;
  private static final double MEASURE = WIDTH - 2 * LEFT;

  private static final Compositor BODY = new Compositor(Face.book(54), 78, 70, Align.JUSTIFIED);
  private static final Compositor HEAD = Compositor.centred(Face.book(84), 110);

  private PamphletPages() {}

  static List<Sheet> set(List<String> text) {
    List<Sheet> sheets = new ArrayList<>();
    double y = 0;
    for (String block : text) {
      if (block.equals("@page") || sheets.isEmpty()) {
        sheets.add(new Sheet(WIDTH, HEIGHT));
        y = 330;
      }
      if (block.equals("@page")) {
        continue;
      }
      boolean head = block.startsWith("# ");
      Compositor style = head ? HEAD : BODY;
      for (SetLine line : style.compose(head ? block.substring(2) : block, MEASURE)) {
        if (y > HEIGHT - 230) {
          throw new IllegalStateException("Too much text for one page: " + block);
        }
        line.print(sheets.getLast(), LEFT, y, Color.BLACK);
        y += style.leading();
      }
      y += head ? 20 : 14;
    }
    return sheets;
  }
}

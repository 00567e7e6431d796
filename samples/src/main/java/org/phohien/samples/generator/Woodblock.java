package org.phohien.samples.generator;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.samples.generator.Scanner.Scanned;

/**
 * An unfolded woodblock leaf: two half leaves, the centre strip (bản tâm, banxin) between them, and
 * notes in two half-width columns (song hàng, warichu) after the words they explain.
 */
final class Woodblock {

  static final String ID = "hn-moc-ban-son-nam";

  private static final int WIDTH = 3300;
  private static final int HEIGHT = 2300;
  private static final int COLUMNS = 7;
  private static final int LENGTH = 15;
  private static final double TOP = 260;
  private static final double STEP = 196;
  private static final double PITCH = 118;
  private static final double STRIP = 150;
  private static final double RIGHT = WIDTH / 2.0 + STRIP / 2 + COLUMNS * STEP;
  private static final Color INK = new Color(24, 20, 18);

  private static final Scribe LARGE = new Scribe(Face.carved(106), PITCH, 0.5, 4);
  private static final Scribe SMALL = new Scribe(Face.carved(62), PITCH / 2 + 6, 0.5, 2);

  private final Sheet sheet = new Sheet(WIDTH, HEIGHT);
  private final Shelf shelf;
  private final List<Sheet.PlacedWord> open = new ArrayList<>();
  private int column;
  private double row;

  Woodblock(Shelf shelf) {
    this.shelf = shelf;
  }

  void make() throws IOException {
    frames();
    String[] runs = Texts.lines("woodblock.txt").getFirst().split("[{}]", -1);
    for (int i = 0; i < runs.length; i++) {
      if (i % 2 == 0) {
        large(runs[i]);
      } else {
        note(runs[i]);
      }
    }
    flush();
    Scanned scan =
        Scanner.grey(sheet, Optional.empty(), Look.of(Look.Paper.DO, 0.35, 6500).smooth());
    Formats.png(Formats.posterised(scan.image(), 4), shelf.folder(ID).resolve("to-3.png"));
    shelf.columns(ID, 1, scan.lines());
  }

  private void large(String text) {
    for (String character : text.codePoints().mapToObj(Character::toString).toList()) {
      if (row > LENGTH - 1) {
        turn();
      }
      open.addAll(LARGE.placed(character, middle(), TOP + (row + 0.5) * PITCH));
      row++;
    }
  }

  /** Fills the right half, then the left; what the column can't hold goes on in the next one. */
  private void note(String text) {
    flush();
    int[] points = text.codePoints().toArray();
    double unit = SMALL.pitch() / PITCH;
    int from = 0;
    while (from < points.length) {
      int fits = (int) Math.floor((LENGTH - row) / unit);
      if (fits < 1) {
        turn();
        continue;
      }
      int taken = Math.min(points.length - from, 2 * fits);
      int right = (taken + 1) / 2;
      double y = TOP + row * PITCH + 0.5 * SMALL.pitch();
      SMALL.write(sheet, new String(points, from, right), middle() + 44, y, INK);
      if (taken > right) {
        SMALL.write(sheet, new String(points, from + right, taken - right), middle() - 44, y, INK);
      }
      row += right * unit + 0.1;
      from += taken;
    }
  }

  private void turn() {
    flush();
    column++;
    row = 0;
    if (column == COLUMNS) {
      centreStrip();
    }
    if (column == 2 * COLUMNS) {
      throw new IllegalStateException("Too much text for one leaf");
    }
  }

  private void flush() {
    sheet.line(List.copyOf(open), INK);
    open.clear();
  }

  private double middle() {
    double strip = column < COLUMNS ? 0 : STRIP;
    return RIGHT - (column + 0.5) * STEP - strip;
  }

  private void frames() {
    double height = LENGTH * PITCH + 40;
    for (double right : new double[] {RIGHT, RIGHT - COLUMNS * STEP - STRIP}) {
      double left = right - COLUMNS * STEP;
      sheet.stroke(new Rectangle2D.Double(left, TOP - 20, COLUMNS * STEP, height), 4, INK);
      for (int i = 1; i < COLUMNS; i++) {
        sheet.stroke(
            Drawings.curve(
                left + i * STEP,
                TOP - 20,
                left + i * STEP + 2,
                TOP + height / 2,
                left + i * STEP,
                TOP - 20 + height),
            4,
            INK);
      }
    }
    double left = RIGHT - 2 * COLUMNS * STEP - STRIP;
    sheet.stroke(
        new Rectangle2D.Double(left - 20, TOP - 40, RIGHT - left + 40, height + 40), 11, INK);
  }

  /** The title above, a fish tail, the chapter and the leaf's number. */
  private void centreStrip() {
    double x = WIDTH / 2.0;
    new Scribe(Face.carved(84), 92, 0.5, 3).write(sheet, "山南風物志", x, TOP + 70, INK);
    Path2D tail = new Path2D.Double();
    tail.moveTo(x - STRIP / 2, TOP + 600);
    tail.lineTo(x + STRIP / 2, TOP + 600);
    tail.lineTo(x + STRIP / 2, TOP + 740);
    tail.lineTo(x, TOP + 660);
    tail.lineTo(x - STRIP / 2, TOP + 740);
    tail.closePath();
    sheet.fill(tail, INK);
    new Scribe(Face.carved(66), 76, 0.5, 2).write(sheet, "卷之一", x, TOP + 830, INK);
    new Scribe(Face.carved(66), 76, 0.5, 2).write(sheet, "三", x, TOP + 1420, INK);
  }
}

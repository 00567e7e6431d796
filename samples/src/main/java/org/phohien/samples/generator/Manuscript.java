package org.phohien.samples.generator;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.samples.generator.Scanner.Scanned;

/**
 * A Hán-Nôm manuscript: a title leaf, prose in Hán, verse in Nôm; columns run down, right to left.
 */
final class Manuscript {

  static final String ID = "hn-hung-yen-du-dia";

  private static final int WIDTH = 1750;
  private static final int HEIGHT = 2600;
  private static final int COLUMNS = 8;
  private static final int LENGTH = 18;
  private static final double TOP = 330;
  private static final double RIGHT = 1530;
  private static final double STEP = 168;

  /** Where the first character's middle stands below the top, in pitches. */
  private static final double FIRST = 0.4;

  private static final Color INK = new Color(22, 18, 18);
  private static final Color RED = new Color(176, 44, 34);

  private final List<Sheet> sheets = new ArrayList<>();
  private final Shelf shelf;

  Manuscript(Shelf shelf) {
    this.shelf = shelf;
  }

  void make() throws IOException {
    List<String> text = Texts.lines("manuscript.txt");
    int prose = text.indexOf("@prose");
    int verse = text.indexOf("@verse");
    title(List.of(text.getFirst().substring(7).split(" ", -1)));
    prose(text.subList(prose + 1, verse));
    verse(text.subList(verse + 1, text.size()));
    for (int page = 1; page <= sheets.size(); page++) {
      scan(page);
    }
  }

  private void title(List<String> words) {
    Sheet sheet = new Sheet(WIDTH, HEIGHT);
    sheets.add(sheet);
    sheet.stroke(new Rectangle2D.Double(720, 330, 310, 1800), 9, INK);
    sheet.stroke(new Rectangle2D.Double(740, 350, 270, 1760), 3, INK);
    new Scribe(Face.brush(78), 96, 1).write(sheet, words.get(1), 1350, 480, INK);
    new Scribe(Face.brush(210), 238, 0.8).write(sheet, words.get(0), 875, 510, INK);
    new Scribe(Face.brush(78), 96, 1).write(sheet, words.get(2), 420, 1250, INK);
    seal(sheet, 420, 2190);
  }

  /** An owner's red seal: a frame and strokes, no characters that anyone should read. */
  private static void seal(Sheet sheet, double x, double y) {
    sheet.stroke(new Rectangle2D.Double(x - 75, y - 75, 150, 150), 12, RED);
    for (int i = 0; i < 3; i++) {
      double at = x - 42 + 42 * i;
      sheet.stroke(
          Drawings.curve(at, y - 55, at + 14, y - 15, at - 12, y + 15, at, y + 55), 9, RED);
      sheet.stroke(Drawings.curve(at - 15, y - 20 + 14 * i, at + 16, y - 24 + 14 * i), 8, RED);
    }
  }

  private void prose(List<String> paragraphs) {
    List<String> columns = new ArrayList<>();
    for (String paragraph : paragraphs) {
      int[] points = paragraph.codePoints().toArray();
      for (int from = 0; from < points.length; from += LENGTH) {
        columns.add(new String(points, from, Math.min(LENGTH, points.length - from)));
      }
    }
    Scribe hand = new Scribe(Face.brush(98), 112, 1);
    leaves(columns, hand, true);
  }

  /** A couplet of six and eight in each column, a gap between the two. */
  private void verse(List<String> couplets) {
    List<String> columns =
        couplets.stream().map(couplet -> couplet.replace(" ", "\u3000\u3000")).toList();
    leaves(columns, new Scribe(Face.brush(104), 126, 1), false);
  }

  private void leaves(List<String> columns, Scribe hand, boolean punctuated) {
    for (int from = 0; from < columns.size(); from += COLUMNS) {
      Sheet sheet = new Sheet(WIDTH, HEIGHT);
      sheets.add(sheet);
      frame(sheet);
      List<String> leaf = columns.subList(from, Math.min(from + COLUMNS, columns.size()));
      for (int i = 0; i < leaf.size(); i++) {
        double x = RIGHT - (i + 0.5) * STEP;
        hand.write(sheet, leaf.get(i), x, TOP + FIRST * hand.pitch(), INK);
        if (punctuated) {
          pause(sheet, hand, leaf.get(i), x);
        }
      }
    }
  }

  /** A reader's red dot where a column's sentence ends. */
  private static void pause(Sheet sheet, Scribe hand, String column, double x) {
    int length = column.codePointCount(0, column.length());
    if (length < LENGTH) {
      double y = TOP + (FIRST + length - 0.5) * hand.pitch();
      sheet.stroke(Drawings.dot(x + 46, y + 22, 11), 5, RED);
    }
  }

  private static void frame(Sheet sheet) {
    double left = RIGHT - COLUMNS * STEP;
    double height = HEIGHT - 2 * TOP + 130;
    sheet.stroke(
        new Rectangle2D.Double(left - 22, TOP - 62, RIGHT - left + 44, height + 44), 8, RED);
    sheet.stroke(new Rectangle2D.Double(left, TOP - 40, RIGHT - left, height), 3, RED);
    for (int i = 1; i < COLUMNS; i++) {
      double x = RIGHT - i * STEP;
      sheet.stroke(
          Drawings.curve(x, TOP - 40, x + 1.5, HEIGHT / 2.0, x, TOP - 40 + height), 2.5, RED);
    }
  }

  private void scan(int page) throws IOException {
    int behind = page % 2 == 1 ? page : page - 2;
    Optional<Sheet> reverse =
        behind < sheets.size() ? Optional.of(sheets.get(behind)) : Optional.empty();
    double skew = page % 2 == 0 ? 0.4 : -0.3;
    Look look = Look.of(Look.Paper.DO, skew, 6000 + page).withBleed(0.09);
    Scanned scan = Scanner.colour(sheets.get(page - 1), reverse, look);
    String name = "to-%02d%s.jpg".formatted((page + 1) / 2, page % 2 == 1 ? "a" : "b");
    Formats.jpeg(scan.image(), 0.66, shelf.folder(ID).resolve(name));
    shelf.columns(ID, page, scan.lines());
  }
}

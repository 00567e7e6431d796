package org.phohien.samples.generator;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.phohien.samples.generator.Compositor.Align;
import org.phohien.samples.generator.Compositor.SetLine;
import org.phohien.samples.generator.Halftone.Tone;

/**
 * Makes up a newspaper in three columns, a photograph over the right two. The text's marks: {@code
 * @head}, {@code @sub}, {@code @verse}, {@code @photo} with its caption (anywhere on its page),
 * {@code @ad} with lines parted by |, {@code @page}; anything else is a paragraph.
 */
final class NewspaperPages {

  private static final int WIDTH = 2480;
  private static final int HEIGHT = 3400;
  private static final double LEFT = 150;
  private static final double COLUMN = 690;
  private static final double GAP = 55;
  private static final double BOTTOM = 3230;
  private static final double PHOTO = 800;

  private static final Compositor BODY = new Compositor(Face.news(53), 65, 52, Align.JUSTIFIED);
  private static final Compositor HEAD = Compositor.centred(Face.headline(64), 76);
  private static final Compositor SUB = Compositor.centred(Face.newsItalic(55), 66);
  private static final Compositor VERSE = Compositor.centred(Face.newsItalic(44), 66);
  private static final Compositor CAPTION = Compositor.centred(Face.newsItalic(46), 56);

  private final String number;
  private final String date;
  private final String price;
  private final Iterator<Tone> photos;
  private final List<Sheet> sheets = new ArrayList<>();
  private Sheet sheet = new Sheet(WIDTH, HEIGHT);
  private List<String> caption = List.of();
  private int column;
  private double top;
  private double y;

  NewspaperPages(String number, String date, String price, List<Tone> photos) {
    this.number = number;
    this.date = date;
    this.price = price;
    this.photos = photos.iterator();
  }

  List<Sheet> set(List<String> text) {
    int from = 0;
    for (int i = 0; i <= text.size(); i++) {
      if (i == text.size() || text.get(i).equals("@page")) {
        page(text.subList(from, i));
        from = i + 1;
      }
    }
    return List.copyOf(sheets);
  }

  private void page(List<String> blocks) {
    sheet = new Sheet(WIDTH, HEIGHT);
    sheets.add(sheet);
    top = sheets.size() == 1 ? masthead() : runningHead();
    column = 0;
    y = top;
    caption =
        blocks.stream()
            .filter(block -> block.startsWith("@photo "))
            .map(block -> block.substring(7))
            .toList();
    List<String> ads = blocks.stream().filter(block -> block.startsWith("@ad ")).toList();
    for (String block : blocks) {
      if (!block.startsWith("@photo ") && !block.startsWith("@ad ")) {
        block(block);
      }
    }
    ads(ads.stream().map(ad -> ad.substring(4)).toList());
    for (int gap = 1; gap < 3; gap++) {
      double x = LEFT + gap * (COLUMN + GAP) - GAP / 2;
      double from = gap == 2 && !caption.isEmpty() ? top + PHOTO : top - 40;
      sheet.rule(x, from, x, BOTTOM, 2.5);
    }
  }

  private double masthead() {
    print(Compositor.centred(Face.masthead(200), 260), "SƠN NAM TUẦN BÁO", 385);
    print(
        Compositor.centred(Face.newsItalic(56), 60),
        "Cơ quan thông tin và khảo cứu tỉnh Hưng-yên, ra ngày thứ bảy",
        500);
    sheet.rule(LEFT, 545, WIDTH - LEFT, 545, 8);
    List<Sheet.PlacedWord> line = new ArrayList<>();
    Compositor style = new Compositor(Face.news(52), 60, 0, Align.LEFT);
    double right = WIDTH - LEFT - style.face().advance(price);
    double middle = (WIDTH - style.face().advance(date)) / 2;
    line.addAll(style.single(number).placed(LEFT, 608));
    line.addAll(style.single(date).placed(middle, 608));
    line.addAll(style.single(price).placed(right, 608));
    sheet.line(line, Book.INK);
    sheet.rule(LEFT, 634, WIDTH - LEFT, 634, 3);
    sheet.rule(LEFT, 644, WIDTH - LEFT, 644, 3);
    return 740;
  }

  private double runningHead() {
    print(Compositor.centred(Face.news(54), 60), "SƠN NAM TUẦN BÁO — Trang 2", 190);
    sheet.rule(LEFT, 222, WIDTH - LEFT, 222, 5);
    return 310;
  }

  private void print(Compositor style, String text, double at) {
    style.fitted(text, WIDTH - 2 * LEFT).print(sheet, LEFT, at, Book.INK);
  }

  private void block(String block) {
    switch (block) {
      case String it when it.startsWith("@head ") -> head(it.substring(6));
      case String it when it.startsWith("@sub ") -> lines(SUB, it.substring(5), 16);
      case String it when it.startsWith("@verse ") -> lines(VERSE, it.substring(7), 0);
      default -> lines(BODY, block, 8);
    }
  }

  private void head(String text) {
    double height = HEAD.compose(text, COLUMN).size() * HEAD.leading();
    if (y + height + 3 * BODY.leading() > BOTTOM) {
      turn();
    }
    if (y > columnTop() + 1) {
      double middle = LEFT + column * (COLUMN + GAP) + COLUMN / 2;
      sheet.rule(middle - 110, y - 14, middle + 110, y - 14, 3);
      y += 52;
    } else {
      y += 14;
    }
    lines(HEAD, text, 6);
  }

  private void lines(Compositor style, String text, double after) {
    for (SetLine line : style.compose(text, COLUMN)) {
      if (y > BOTTOM) {
        turn();
      }
      line.print(sheet, LEFT + column * (COLUMN + GAP), y, Book.INK);
      y += style.leading();
    }
    y += after;
  }

  private void turn() {
    column++;
    if (column > 2) {
      throw new IllegalStateException("Too much text for newspaper page " + sheets.size());
    }
    if (column == 1 && !caption.isEmpty()) {
      photograph();
    }
    y = columnTop();
  }

  private double columnTop() {
    return column > 0 && !caption.isEmpty() ? top + PHOTO + 70 : top;
  }

  private void photograph() {
    double x = LEFT + COLUMN + GAP;
    var frame = new Rectangle2D.Double(x, top - 40, 2 * COLUMN + GAP, PHOTO - 60);
    sheet.fill(Halftone.screen(photos.next(), frame, 6.2), Book.INK);
    sheet.stroke(frame, 4, Book.INK);
    CAPTION
        .fitted(caption.getFirst(), 2 * COLUMN + GAP)
        .print(sheet, x, top + PHOTO - 42, Book.INK);
  }

  /** Advertisements share what is left of the last column, as they always did. */
  private void ads(List<String> ads) {
    double room = (BOTTOM - y) / ads.size() - 30;
    for (String ad : ads) {
      double x = LEFT + column * (COLUMN + GAP);
      double height = Math.min(room, 420);
      sheet.stroke(new Rectangle2D.Double(x + 6, y, COLUMN - 12, height - 20), 5, Book.INK);
      String[] lines = ad.split(" \\| ", -1);
      double step = (height - 20) / (lines.length + 0.4);
      for (int i = 0; i < lines.length; i++) {
        Face face =
            fitting(i == 0 ? Face.headline(Math.min(62, 0.72 * step)) : Face.news(44), lines[i]);
        Compositor.centred(face, 60)
            .fitted(lines[i], COLUMN - 30)
            .print(sheet, x + 15, y + (i + 0.9) * step, Book.INK);
      }
      y += height + 14;
    }
  }

  private static Face fitting(Face face, String line) {
    return face.at(face.size() * Math.min(1, (COLUMN - 70) / face.advance(line)));
  }
}

package org.phohien.samples.generator;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Optional;
import org.phohien.samples.generator.Scanner.Scanned;

/** A print for the picture collection: the Temple of Literature at Xích Đằng, with its caption. */
record Engraving(Shelf shelf) {

  static final String ID = "tranh-van-mieu";

  /** Vietnamese letters and spaces on purpose: the list maps the folder to the item. */
  static final String FOLDER = "Tranh Văn miếu Xích Đằng";

  private static final int WIDTH = 2480;
  private static final int HEIGHT = 1900;

  void make() throws IOException {
    Sheet sheet = new Sheet(WIDTH, HEIGHT);
    var frame = new Rectangle2D.Double(190, 170, WIDTH - 380, 1340);
    sheet.fill(Halftone.engraving(Scenes.temple(8), frame, 8.5), Book.INK);
    sheet.stroke(frame, 6, Book.INK);
    sheet.stroke(new Rectangle2D.Double(166, 146, WIDTH - 332, 1388), 2.5, Book.INK);
    print(sheet, Face.display(92), "VĂN MIẾU XÍCH ĐẰNG", 1650);
    print(sheet, Face.bookItalic(54), "Cổng nghi môn nhìn từ sân ngoài, tỉnh Hưng Yên", 1735);
    print(sheet, Face.book(38), "Nguyễn Đình Tụng khắc, khoảng năm 1931", 1800);
    Scanned scan = Scanner.colour(sheet, Optional.empty(), Look.of(Look.Paper.MAP, 0.25, 4000));
    Formats.jpeg(scan.image(), 0.7, shelf.folder(FOLDER).resolve("tranh 1.jpg"));
    shelf.truth(ID, 1, scan.lines());
  }

  private static void print(Sheet sheet, Face face, String text, double y) {
    Compositor.centred(face, 60).fitted(text, WIDTH - 400).print(sheet, 200, y, Book.INK);
  }
}

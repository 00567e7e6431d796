package org.phohien.samples.generator;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.phohien.samples.generator.Scanner.Scanned;

/** The local-records book (địa chí): its pages scanned over the years in every format there is. */
final class Book {

  static final String ID = "dia-chi-pho-hien";

  static final Color INK = new Color(26, 20, 16);

  /** One page is deliberately poor, so that a second try at reading has something to do. */
  private static final int FAINT = 9;

  private final Shelf shelf;
  private final Path folder;

  Book(Shelf shelf) throws IOException {
    this.shelf = shelf;
    this.folder = shelf.folder(ID);
  }

  void make() throws IOException {
    List<Sheet> sheets = BookPages.set(Texts.lines("book.txt"), Texts.lines("book-table.tsv"));
    for (int page = 1; page <= sheets.size(); page++) {
      Optional<Sheet> reverse =
          page % 2 == 1
              ? Optional.of(sheets.get(page % sheets.size()))
              : Optional.of(sheets.get(page - 2));
      scan(page, sheets.get(page - 1), reverse);
    }
  }

  private void scan(int page, Sheet sheet, Optional<Sheet> reverse) throws IOException {
    Look plain = Look.of(Look.Paper.BOOK, skew(page), 1000 + page);
    String name = "trang-%02d".formatted(page);
    Scanned scanned =
        switch (page) {
          case 1 -> {
            Scanned it = Scanner.colour(sheet, reverse, plain.smooth());
            Formats.tiffLzw(Formats.posterised(it.image(), 3), folder.resolve(name + ".tif"));
            yield it;
          }
          case 2, 5, 13 -> {
            Scanned it = Scanner.grey(sheet, reverse, plain.withBleed(0.03));
            Formats.tiffG4(
                List.of(Formats.oneBit(it.image(), Look.Paper.BOOK.grey(), 0.62)),
                folder.resolve(name + ".tif"));
            yield it;
          }
          case 3, 8 -> {
            Scanned it = Scanner.grey(sheet, reverse, plain.smooth());
            Formats.tiffLzw(Formats.posterised(it.image(), 3), folder.resolve(name + ".tif"));
            yield it;
          }
          case 4, 11 -> {
            Scanned it = Scanner.colour(sheet, reverse, plain);
            Formats.jpeg2000(it.image(), 22, folder.resolve(name + ".jp2"));
            yield it;
          }
          case 6, 12 -> {
            Scanned it = Scanner.grey(sheet, reverse, plain.smooth());
            Formats.png(Formats.posterised(it.image(), 3), folder.resolve(name + ".png"));
            yield it;
          }
          case FAINT -> {
            Scanned it = Scanner.grey(sheet, reverse, plain.faint());
            Formats.jpeg(it.image(), 0.7, folder.resolve(name + ".jpg"));
            yield it;
          }
          default -> {
            Scanned it = Scanner.colour(sheet, reverse, plain);
            Formats.jpeg(it.image(), 0.72, folder.resolve(name + ".jpg"));
            yield it;
          }
        };
    shelf.truth(ID, page, scanned.lines());
  }

  /** Between 0.2 and 0.9 degrees, to either side. */
  private static double skew(int page) {
    double size = 0.2 + 0.7 * Noise.at(77, page, 0);
    return page % 3 == 0 ? -size : size;
  }
}

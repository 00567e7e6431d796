package org.phohien.samples.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.phohien.samples.generator.Scanner.Scanned;

/**
 * Two issues of the weekly that we invented, Sơn Nam tuần báo: one scanned to film, one in colour.
 */
record Newspaper(Shelf shelf) {

  static final String FIRST = "bao-son-nam-1936-05-02";
  static final String SECOND = "bao-son-nam-1938-10-15";

  void make() throws IOException {
    film();
    colour();
  }

  /** Both pages as one multi-page one-bit TIFF, as microfilm comes back from the scanner. */
  private void film() throws IOException {
    List<Sheet> sheets =
        new NewspaperPages(
                "Năm thứ hai. — Số 57",
                "Thứ bảy 2 Mai 1936",
                "Giá: 5 xu",
                List.of(Scenes.river(3), Scenes.gate(4)))
            .set(Texts.lines("newspaper-1936.txt"));
    List<Scanned> scans =
        IntStream.range(0, sheets.size())
            .mapToObj(i ->
                Scanner.grey(
                    sheets.get(i),
                    Optional.of(sheets.get(1 - i)),
                    Look.of(Look.Paper.NEWSPRINT, i == 0 ? 0.35 : -0.5, 2000 + i).withBleed(0.04)))
            .toList();
    Path file = shelf.folder(FIRST).resolve("so-57.tif");
    Formats.tiffG4(
        scans.stream()
            .map(scan -> Formats.oneBit(scan.image(), Look.Paper.NEWSPRINT.grey(), 0.58))
            .toList(),
        file);
    for (int i = 0; i < scans.size(); i++) {
      shelf.truth(FIRST, i + 1, scans.get(i).lines());
    }
  }

  private void colour() throws IOException {
    List<Sheet> sheets =
        new NewspaperPages(
                "Năm thứ tư. — Số 181",
                "Thứ bảy 15 Octobre 1938",
                "Giá: 6 xu",
                List.of(Scenes.pagoda(5), Scenes.boats(6)))
            .set(Texts.lines("newspaper-1938.txt"));
    for (int i = 0; i < sheets.size(); i++) {
      Look look = Look.of(Look.Paper.NEWSPRINT, i == 0 ? -0.45 : 0.6, 2100 + i);
      Scanned scan = Scanner.colour(sheets.get(i), Optional.of(sheets.get(1 - i)), look);
      Formats.jpeg(
          scan.image(), 0.7, shelf.folder(SECOND).resolve("trang-%d.jpg".formatted(i + 1)));
      shelf.truth(SECOND, i + 1, scan.lines());
    }
  }
}

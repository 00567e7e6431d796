package org.phohien.ingest.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.ingest.ocr.hannom.Readings;

/** From the text of a page to the readings of its Hán-Nôm lines. */
final class PageReader {

  private final Readings table;

  PageReader(Readings table) {
    this.table = table;
  }

  static boolean hasHanNom(PageText text) {
    return text.lines().stream().anyMatch(line -> line.script() == Script.HAN_NOM);
  }

  /**
   * Reads them.
   *
   * @param alto checksum of the file the text comes from
   */
  PageReadings read(PageText text, PageId page, Checksum alto) {
    List<Integer> numbers =
        IntStream.range(0, text.lines().size())
            .filter(i -> text.lines().get(i).script() == Script.HAN_NOM)
            .boxed()
            .toList();
    List<List<String>> readings =
        table.ofColumns(
            numbers.stream()
                .map(i -> text.lines().get(i).words().stream().map(Word::text).toList())
                .toList());
    List<PageReadings.OfLine> lines = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      lines.add(new PageReadings.OfLine(numbers.get(i), readings.get(i)));
    }
    return new PageReadings(page, alto, table.card(), lines);
  }
}

package org.phohien.ingest.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Line;
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
    List<PageReadings.OfLine> lines = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      Line line = text.lines().get(i);
      if (line.script() == Script.HAN_NOM) {
        List<String> characters = line.words().stream().map(Word::text).toList();
        lines.add(new PageReadings.OfLine(i, table.of(characters)));
      }
    }
    return new PageReadings(page, alto, table.card(), lines);
  }
}

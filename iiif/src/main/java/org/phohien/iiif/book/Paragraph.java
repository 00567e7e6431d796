package org.phohien.iiif.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.text.Legible;
import org.phohien.core.text.LineEnd;

/**
 * A paragraph of a page, its lines of print joined again. Where a printer began a new one is seen
 * from the page: an indent, a short line before, a gap. So each line of a poem stays a line.
 *
 * @param script of its first line
 * @param pieces in order; several only where readings are known
 */
public record Paragraph(Script script, List<Piece> pieces) {

  public Paragraph {
    pieces = List.copyOf(pieces);
  }

  /**
   * A run of text; with a reading, one Hán-Nôm character.
   *
   * @param reading in Quốc ngữ, empty where none is known
   */
  public record Piece(String text, String reading) {}

  /** All of it without readings. */
  public String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  /** The paragraphs of a page, without lines that are only noise. */
  public static List<Paragraph> of(PageText text, Optional<PageReadings> readings) {
    Layout layout = new Layout(text);
    Map<Integer, List<String>> read = readings.map(PageReadings::byLine).orElse(Map.of());
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Piece> open = new ArrayList<>();
    int before = -1;
    for (int i = 0; i < text.lines().size(); i++) {
      Line line = text.lines().get(i);
      if (!Legible.line(line)) {
        continue;
      }
      if (before >= 0 && layout.parts(before, i)) {
        paragraphs.add(new Paragraph(text.lines().get(before).script(), open));
        open = new ArrayList<>();
      }
      append(open, line, read.getOrDefault(i, List.of()));
      before = i;
    }
    if (before >= 0) {
      paragraphs.add(new Paragraph(text.lines().get(before).script(), open));
    }
    return paragraphs;
  }

  private static void append(List<Piece> open, Line line, List<String> readings) {
    if (line.script() == Script.HAN_NOM) {
      boolean read = readings.size() == line.words().size();
      for (int i = 0; i < line.words().size(); i++) {
        open.add(new Piece(line.words().get(i).text(), read ? readings.get(i) : ""));
      }
    } else if (open.isEmpty()) {
      open.add(new Piece(line.text(), ""));
    } else {
      String joined = LineEnd.joined(open.removeLast().text(), line.text());
      open.add(new Piece(joined, ""));
    }
  }
}

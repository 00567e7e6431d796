package org.phohien.ingest.pdf;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Word;

/** Gathers the words of one page and where they stand. */
final class TextLayerReader extends PDFTextStripper {

  private final Pixels size;
  private final double perPointAcross;
  private final double perPointDown;
  private final List<List<Word>> lines = new ArrayList<>();
  private List<Word> line = new ArrayList<>();

  private TextLayerReader(int index, Pixels size, PDRectangle shown, int rotation) {
    this.size = size;
    boolean side = rotation % 180 != 0;
    perPointAcross = size.width() / (double) (side ? shown.getHeight() : shown.getWidth());
    perPointDown = size.height() / (double) (side ? shown.getWidth() : shown.getHeight());
    setStartPage(index + 1);
    setEndPage(index + 1);
    setSortByPosition(true);
  }

  static List<List<Word>> read(PDDocument document, int index, Pixels size, PDRectangle shown)
      throws IOException {
    int rotation = document.getPage(index).getRotation();
    TextLayerReader reader = new TextLayerReader(index, size, shown, rotation);
    reader.writeText(document, new StringWriter());
    reader.endLine();
    return reader.lines;
  }

  /** Called once a word, in order; a word has the positions of its characters. */
  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    List<TextPosition> word = new ArrayList<>();
    for (TextPosition position : positions) {
      if (position.getUnicode() == null || isSpace(position.getUnicode())) {
        endWord(word);
      } else {
        word.add(position);
      }
    }
    endWord(word);
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    if (!line.isEmpty()) {
      lines.add(line);
      line = new ArrayList<>();
    }
  }

  private void endWord(List<TextPosition> word) {
    StringBuilder text = new StringBuilder();
    word.forEach(p -> text.append(p.getUnicode()));
    String clean = clean(text.toString());
    if (!clean.isEmpty()) {
      line.add(new Word(clean, box(word), 1));
    }
    word.clear();
  }

  /** Also one that does not break: between the words of typeset Vietnamese it is a common one. */
  private static boolean isSpace(String text) {
    return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** What a font's table says may be anything, and not all of it can stand in XML (2.2). */
  private static String clean(String text) {
    return text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
        .filter(c -> c != '\uFFFD' && (c & 0xFFFE) != 0xFFFE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  /** A glyph's height is its ascent above the baseline; a fifth below it takes the descenders. */
  private Box box(List<TextPosition> word) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    for (TextPosition p : word) {
      left = Math.min(left, p.getXDirAdj());
      right = Math.max(right, p.getXDirAdj() + p.getWidthDirAdj());
      top = Math.min(top, p.getYDirAdj() - p.getHeightDir());
      bottom = Math.max(bottom, p.getYDirAdj() + 0.2 * p.getHeightDir());
    }
    int x = within(left * perPointAcross, size.width());
    int y = within(top * perPointDown, size.height());
    return new Box(
        x,
        y,
        Math.max(1, within(right * perPointAcross, size.width()) - x),
        Math.max(1, within(bottom * perPointDown, size.height()) - y));
  }

  private static int within(double value, int end) {
    return Math.clamp(Math.round(value), 0, end - 1);
  }
}

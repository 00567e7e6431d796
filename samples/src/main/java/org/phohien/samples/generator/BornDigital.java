package org.phohien.samples.generator;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.phohien.samples.TrueWord;

/** Writes a sheet's words as text into a PDF, each where the sheet has it, in one embedded font. */
final class BornDigital {

  private final PDDocument document;
  private final PDType0Font font;

  BornDigital(PDDocument document) throws IOException {
    this.document = document;
    // Glyph substitution would put unnamed variants of ế and ổ on the page, and a reader of the
    // text layer would miss those letters.
    TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBufferedFile(Face.BOOK_FILE));
    file.setEnableGsub(false);
    this.font = PDType0Font.load(document, file, true);
  }

  List<List<TrueWord>> add(Sheet sheet) throws IOException {
    float height = sheet.height() * Pdfs.POINT;
    PDPage page = new PDPage(new PDRectangle(sheet.width() * Pdfs.POINT, height));
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (List<Sheet.PlacedWord> line : sheet.lines()) {
        for (Sheet.PlacedWord word : line) {
          content.beginText();
          show(content, word, height);
          content.endText();
        }
      }
    }
    return Pdfs.boxes(sheet);
  }

  /** The outline tells the size and the place: its own text at 1 px, stretched to fit. */
  private void show(PDPageContentStream content, Sheet.PlacedWord word, float height)
      throws IOException {
    Rectangle2D there = word.outline().getBounds2D();
    Rectangle2D unit = Face.book(100).outline(word.text()).getBounds2D();
    double scale = Math.round(200 * there.getWidth() / unit.getWidth()) / 200.0;
    double left = there.getX() - unit.getX() * scale;
    double baseline = there.getY() - unit.getY() * scale;
    content.setFont(font, (float) (100 * scale * Pdfs.POINT));
    content.newLineAtOffset((float) (left * Pdfs.POINT), (float) (height - baseline * Pdfs.POINT));
    content.showText(word.text() + " ");
  }
}

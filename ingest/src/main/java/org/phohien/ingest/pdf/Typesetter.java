package org.phohien.ingest.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sets paragraphs on A4 pages, so that a text without pages can be seen and cited like any other.
 * The face is Liberation Sans, which comes inside of PDFBox and has every Vietnamese letter; a
 * character it lacks becomes a question mark.
 */
final class Typesetter implements AutoCloseable {

  private static final String FACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float SIZE = 11;
  private static final float LEADING = 15;
  private static final float MARGIN = 62;

  private final PDDocument document = new PDDocument();
  private final PDFont face;
  private PDPageContentStream page;
  private float baseline;

  private Typesetter() throws IOException {
    try (InputStream in = PDFont.class.getResourceAsStream(FACE)) {
      if (in == null) {
        throw new IOException("PDFBox holds no " + FACE);
      }
      face = PDType0Font.load(document, in);
    }
    page = freshPage();
  }

  /** The PDF as bytes. */
  static byte[] set(List<String> paragraphs) throws IOException {
    try (Typesetter typesetter = new Typesetter()) {
      for (String paragraph : paragraphs) {
        typesetter.paragraph(Normalizer.normalize(paragraph, Normalizer.Form.NFC));
      }
      typesetter.page.close();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      typesetter.document.save(out);
      return out.toByteArray();
    }
  }

  private PDPageContentStream freshPage() throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    baseline = PDRectangle.A4.getHeight() - MARGIN - SIZE;
    return new PDPageContentStream(document, sheet);
  }

  private void paragraph(String text) throws IOException {
    for (String row : rows(shown(text))) {
      if (baseline < MARGIN) {
        page.close();
        page = freshPage();
      }
      if (!row.isEmpty()) {
        page.beginText();
        page.setFont(face, SIZE);
        page.newLineAtOffset(MARGIN, baseline);
        page.showText(row);
        page.endText();
      }
      baseline -= LEADING;
    }
    baseline -= LEADING / 3;
  }

  private List<String> rows(String text) throws IOException {
    float room = PDRectangle.A4.getWidth() - 2 * MARGIN;
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      String longer = row.isEmpty() ? word : row + " " + word;
      if (!row.isEmpty() && width(longer) > room) {
        rows.add(row.toString());
        row.setLength(0);
        longer = word;
      }
      int from = 0;
      for (int cut = fitting(longer, from, room);
          cut < longer.length();
          cut = fitting(longer, from, room)) {
        rows.add(longer.substring(from, cut));
        from = cut;
      }
      row.setLength(0);
      row.append(longer, from, longer.length());
    }
    rows.add(row.toString());
    return rows;
  }

  /** Where a row ends that begins here: each character is measured once, however long the word. */
  private int fitting(String word, int from, float room) throws IOException {
    float taken = 0;
    int cut = from;
    while (cut < word.length()) {
      int next = word.offsetByCodePoints(cut, 1);
      taken += width(word.substring(cut, next));
      if (taken > room && cut > from) {
        return cut;
      }
      cut = next;
    }
    return cut;
  }

  private float width(String text) throws IOException {
    return face.getStringWidth(text) / 1000 * SIZE;
  }

  private String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .filter(c -> !Character.isISOControl(c))
        .forEach(c -> shown.appendCodePoint(has(c) ? c : '?'));
    return shown.toString();
  }

  private boolean has(int character) {
    try {
      face.encode(Character.toString(character));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}

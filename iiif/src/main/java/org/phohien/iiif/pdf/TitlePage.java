package org.phohien.iiif.pdf;

import static org.phohien.iiif.pdf.PdfFile.number;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.phohien.iiif.book.MoreLetters;
import org.phohien.iiif.book.TitleLeaf;

/** Sets the title leaf of a book on an A4 page: paragraphs one below the other, lines broken. */
final class TitlePage {

  private static final double WIDTH = 595.28;
  private static final double HEIGHT = 841.89;
  private static final double MARGIN = 72;

  /** Of lines, in sizes of the font. */
  private static final double LEADING = 1.35;

  private final VisibleFont latin;
  private final Optional<VisibleFont> more;
  private final StringBuilder content = new StringBuilder("BT\n");
  private double y = HEIGHT - MARGIN;

  private TitlePage(List<TitleLeaf.Row> rows, MoreLetters letters) {
    latin = new VisibleFont(new TrueTypeFile(letters()), "PhoHien-Serif");
    NavigableSet<Integer> others = new TreeSet<>();
    for (TitleLeaf.Row row : rows) {
      row.text().codePoints().filter(c -> !latin.has(c) && letters.has(c)).forEach(others::add);
    }
    more =
        others.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new VisibleFont(new TrueTypeFile(letters.trueType(others)), "PhoHien-HanNom"));
    rows.forEach(this::row);
    content.append("ET\n");
  }

  /**
   * Writes the page.
   *
   * @param tree object it hangs on
   * @return the page's object
   */
  static int write(PdfFile file, int tree, List<TitleLeaf.Row> rows, MoreLetters letters)
      throws IOException {
    TitlePage page = new TitlePage(rows, letters);
    int contents = file.number();
    file.packed(contents, "", page.content.toString().getBytes(StandardCharsets.US_ASCII));
    String fonts = "/T " + PdfFile.reference(page.latin.write(file));
    if (page.more.isPresent()) {
      fonts += " /H " + PdfFile.reference(page.more.get().write(file));
    }
    int number = file.number();
    file.object(
        number,
        "<</Type /Page /Parent "
            + PdfFile.reference(tree)
            + (" /MediaBox [0 0 " + number(WIDTH) + " " + number(HEIGHT) + "]")
            + (" /Resources <</Font <<" + fonts + ">>>>")
            + (" /Contents " + PdfFile.reference(contents) + ">>"));
    return number;
  }

  /** Latin and Vietnamese letters; the licence lies beside. */
  private static byte[] letters() {
    try (InputStream in = TitlePage.class.getResourceAsStream("letters.ttf")) {
      if (in == null) {
        throw new IllegalStateException("the archive was packed without letters.ttf");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void row(TitleLeaf.Row row) {
    double size =
        switch (row.style()) {
          case TITLE -> row.text().length() > 120 ? 17 : 24;
          case SUBTITLE, AUTHOR -> 13;
          case LIBRARY, IMPRINT, PART -> 11;
          case LABEL -> 9;
          case TEXT -> 9.5;
        };
    y -=
        switch (row.style()) {
          case TITLE -> 64;
          case AUTHOR -> 18;
          case LABEL -> 28;
          case LIBRARY -> 0;
          case SUBTITLE, IMPRINT, PART -> 6;
          case TEXT -> 2;
        };
    for (String line : lines(row.text(), size)) {
      y -= size * LEADING;
      if (y > MARGIN / 2) {
        line(line, size);
      }
    }
  }

  /** Broken at spaces, and inside a word that is longer than a line, as an address may be. */
  private List<String> lines(String text, double size) {
    double room = (WIDTH - 2 * MARGIN) * 1000 / size;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double length = 0;
    int space = -1;
    for (int c : text.codePoints().toArray()) {
      length += width(c);
      if (length > room && !line.isEmpty()) {
        String whole = line.toString();
        boolean atSpace = space > 0 && c != ' ';
        lines.add(atSpace ? whole.substring(0, space) : whole);
        line.setLength(0);
        line.append(atSpace ? whole.substring(space + 1) : "");
        length = width(c) + line.codePoints().mapToDouble(this::width).sum();
        space = line.lastIndexOf(" ");
      }
      if (c == ' ') {
        space = line.length();
      }
      if (c != ' ' || !line.isEmpty()) {
        line.appendCodePoint(c);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private int width(int character) {
    return font(character).width(character);
  }

  private VisibleFont font(int character) {
    return more.filter(font -> !latin.has(character) && font.has(character)).orElse(latin);
  }

  private void line(String text, double size) {
    content.append("1 0 0 1 ").append(number(MARGIN)).append(' ').append(number(y)).append(" Tm ");
    VisibleFont open = null;
    for (int c : text.codePoints().toArray()) {
      VisibleFont font = font(c);
      if (font != open) {
        content.append(open == null ? "" : "> Tj ");
        content.append(font == latin ? "/T " : "/H ").append(number(size)).append(" Tf <");
        open = font;
      }
      content.append(font.code(c));
    }
    content.append(open == null ? "\n" : "> Tj\n");
  }
}

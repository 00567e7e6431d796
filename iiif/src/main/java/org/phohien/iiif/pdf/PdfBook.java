package org.phohien.iiif.pdf;

import static org.phohien.iiif.pdf.PdfFile.number;
import static org.phohien.iiif.pdf.PdfFile.reference;
import static org.phohien.iiif.pdf.PdfFile.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.phohien.core.message.Language;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Box;
import org.phohien.core.model.Description;
import org.phohien.core.model.Line;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.iiif.book.BookSource;
import org.phohien.iiif.book.Edition;
import org.phohien.iiif.book.MoreLetters;
import org.phohien.iiif.book.TitleLeaf;

/**
 * Writes an item, or some pages of it, as a PDF behind a title page.
 *
 * @param edition what of the work
 * @param source where pictures and texts come from
 * @param letters for a title in characters
 */
public record PdfBook(Edition edition, BookSource source, MoreLetters letters) {

  /** Resolution of a page whose master says none. */
  private static final int USUAL_DPI = 300;

  /** Points of a page's longer side: programs take no more (ISO 32000-1, C.2). */
  private static final double LONGEST = 14_400;

  /** Writes the document, sending each page as soon as it is there. */
  public void write(OutputStream out) throws IOException {
    PdfFile file = new PdfFile(out);
    InvisibleFonts fonts = new InvisibleFonts(file);
    int tree = file.number();
    List<Integer> numbers = new ArrayList<>();
    List<TitleLeaf.Row> leaf = TitleLeaf.of(edition, "iiif.book.note.pdf");
    numbers.add(TitlePage.write(file, tree, leaf, letters));
    file.flush();
    Map<Integer, Integer> places = new HashMap<>();
    for (Page page : edition.pages()) {
      numbers.add(page(file, fonts, tree, page));
      places.put(edition.first() + places.size(), numbers.getLast());
      file.flush();
    }
    fonts.write();
    Optional<Integer> outline = new Outline(file, places).write(edition.sections());
    String kids = numbers.stream().map(PdfFile::reference).collect(Collectors.joining(" "));
    file.object(tree, "<</Type /Pages /Kids [" + kids + "] /Count " + numbers.size() + ">>");
    int catalog = file.number();
    file.object(
        catalog,
        "<</Type /Catalog /Pages "
            + reference(tree)
            + (" /Lang (" + edition.language() + ") /ViewerPreferences <</DisplayDocTitle true")
            + (edition.leftwards() ? " /Direction /R2L" : "")
            + ">>"
            + outline.map(o -> " /PageMode /UseOutlines /Outlines " + reference(o)).orElse("")
            + (" /PageLabels <</Nums [" + labels() + "]>>>>"));
    int info = file.number();
    file.object(info, info());
    file.end(catalog, info);
  }

  private String info() {
    Description d = edition.item().description();
    String authors = d.agents().stream().map(Agent::name).collect(Collectors.joining("; "));
    return "<</Title "
        + text(d.title())
        + (authors.isEmpty() ? "" : " /Author " + text(authors))
        + " /Subject "
        + text(edition.citation(Language.VIETNAMESE))
        + " /Producer "
        + text("Phố Hiến")
        + ">>";
  }

  /** Each page is called what the library calls it (ISO 32000-1, 12.4.2). */
  private String labels() {
    StringBuilder labels = new StringBuilder("0 <</P ").append(text("*")).append(">> ");
    List<Page> pages = edition.pages();
    for (int i = 0; i < pages.size(); i++) {
      labels.append(i + 1).append(" <</P ").append(text(pages.get(i).label())).append(">> ");
    }
    return labels.toString();
  }

  private int page(PdfFile file, InvisibleFonts fonts, int tree, Page page) throws IOException {
    double points = points(page);
    double width = page.size().width() * points;
    double height = page.size().height() * points;
    BookSource.Picture picture = source.picture(page);
    int image = file.number();
    file.stream(
        image,
        "/Type /XObject /Subtype /Image /Filter /DCTDecode /BitsPerComponent 8 /Width "
            + picture.size().width()
            + " /Height "
            + picture.size().height()
            + " /ColorSpace /Device"
            + (picture.grey() ? "Gray" : "RGB"),
        picture.jpeg());
    Set<Integer> used = new TreeSet<>();
    StringBuilder content = new StringBuilder();
    content.append("q ").append(number(width)).append(" 0 0 ").append(number(height));
    content.append(" 0 0 cm /Im Do Q\n");
    source.text(page).ifPresent(t -> lay(t, points, height, fonts, used, content));
    int contents = file.number();
    file.packed(contents, "", content.toString().getBytes(StandardCharsets.US_ASCII));
    int number = file.number();
    String resources =
        used.stream()
            .map(f -> "/" + InvisibleFonts.name(f) + " " + fonts.reference(f))
            .collect(Collectors.joining(" "));
    file.object(
        number,
        "<</Type /Page /Parent "
            + reference(tree)
            + (" /MediaBox [0 0 " + number(width) + " " + number(height) + "]")
            + (" /Resources <</XObject <</Im " + reference(image) + ">>")
            + (" /Font <<" + resources + ">>>>")
            + (" /Contents " + reference(contents) + ">>"));
    return number;
  }

  /** Points a pixel: as the master says, unless what it says is more than a page can be. */
  private static double points(Page page) {
    double said = 72.0 / page.master().dpi().orElse(USUAL_DPI);
    return Math.min(said, LONGEST / Math.max(page.size().width(), page.size().height()));
  }

  /**
   * Each word stands over its box, stretched to its width, with a space behind it; characters of a
   * column have none between them, or none of their words could be found.
   */
  private static void lay(
      PageText text,
      double points,
      double height,
      InvisibleFonts fonts,
      Set<Integer> used,
      StringBuilder content) {
    content.append("BT 3 Tr\n");
    for (Line line : text.lines()) {
      String space = line.script() == Script.HAN_NOM ? "" : " ";
      for (Word word : line.words()) {
        Box box = word.box();
        double size = Math.max(1, box.height() * points);
        int length = word.text().codePointCount(0, word.text().length());
        content.append(number(100 * box.width() * points / (length * size))).append(" Tz 1 0 0 1 ");
        content.append(number(box.x() * points)).append(' ');
        content.append(number(height - box.bottom() * points + size * 0.2)).append(" Tm ");
        show(word.text() + space, size, fonts, used, content);
      }
    }
    content.append("ET\n");
  }

  private static void show(
      String word, double size, InvisibleFonts fonts, Set<Integer> used, StringBuilder content) {
    int font = -1;
    for (int character : word.codePoints().toArray()) {
      InvisibleFonts.Place place = fonts.place(character);
      if (place.font() != font) {
        content.append(font < 0 ? "" : "> Tj ");
        font = place.font();
        used.add(font);
        content.append('/').append(InvisibleFonts.name(font)).append(' ');
        content.append(number(size)).append(" Tf <");
      }
      content.append(Character.forDigit(place.code() >> 4, 16));
      content.append(Character.forDigit(place.code() & 15, 16));
    }
    content.append("> Tj\n");
  }
}

package org.phohien.iiif.pdf;

import static org.phohien.iiif.pdf.PdfFile.number;
import static org.phohien.iiif.pdf.PdfFile.reference;
import static org.phohien.iiif.pdf.PdfFile.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Box;
import org.phohien.core.model.Item;
import org.phohien.core.model.Line;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;

/**
 * Writes an item, or some pages of it, as a PDF.
 *
 * @param item whose pages they are
 * @param citation how the work is cited, with its address and rights; becomes the subject
 * @param source where pictures and texts come from
 */
public record PdfBook(Item item, String citation, Source source) {

  /** Resolution of a page whose master says none. */
  private static final int USUAL_DPI = 300;

  /** Points of a page's longer side: programs take no more (ISO 32000-1, C.2). */
  private static final double LONGEST = 14_400;

  /** Gives the parts of a page. */
  public interface Source {

    /** A page's picture. */
    Picture picture(Page page);

    /** A page's text; boxes are pixels of the master. */
    Optional<PageText> text(Page page);
  }

  /**
   * A whole page as baseline JPEG.
   *
   * @param size in pixels
   * @param grey one component instead of three
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
  public record Picture(byte[] jpeg, Pixels size, boolean grey) {}

  /**
   * Writes the document, sending each page as soon as it is there.
   *
   * @param pages of the item, in the order wanted
   */
  public void write(List<Page> pages, OutputStream out) throws IOException {
    PdfFile file = new PdfFile(out);
    InvisibleFonts fonts = new InvisibleFonts(file);
    int tree = file.number();
    List<Integer> numbers = new ArrayList<>();
    for (Page page : pages) {
      numbers.add(page(file, fonts, tree, page));
      file.flush();
    }
    fonts.write();
    String kids = numbers.stream().map(PdfFile::reference).collect(Collectors.joining(" "));
    file.object(tree, "<</Type /Pages /Kids [" + kids + "] /Count " + numbers.size() + ">>");
    int catalog = file.number();
    file.object(
        catalog,
        "<</Type /Catalog /Pages "
            + reference(tree)
            + " /Lang (vi) /ViewerPreferences <</DisplayDocTitle true"
            + (isLeftwards() ? " /Direction /R2L" : "")
            + ">> /PageLabels <</Nums ["
            + labels(pages)
            + "]>>>>");
    int info = file.number();
    file.object(info, info());
    file.end(catalog, info);
  }

  private boolean isLeftwards() {
    return item.kind().reading() == org.phohien.core.model.Direction.RIGHT_TO_LEFT;
  }

  private String info() {
    String authors =
        item.description().agents().stream().map(Agent::name).collect(Collectors.joining("; "));
    return "<</Title "
        + text(item.description().title())
        + (authors.isEmpty() ? "" : " /Author " + text(authors))
        + " /Subject "
        + text(citation)
        + " /Producer "
        + text("Phố Hiến")
        + ">>";
  }

  /** Each page is called what the library calls it (ISO 32000-1, 12.4.2). */
  private static String labels(List<Page> pages) {
    StringBuilder labels = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      labels.append(i).append(" <</P ").append(text(pages.get(i).label())).append(">> ");
    }
    return labels.toString();
  }

  private int page(PdfFile file, InvisibleFonts fonts, int tree, Page page) throws IOException {
    double points = points(page);
    double width = page.size().width() * points;
    double height = page.size().height() * points;
    Picture picture = source.picture(page);
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
    file.stream(contents, "", content.toString().getBytes(StandardCharsets.US_ASCII));
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

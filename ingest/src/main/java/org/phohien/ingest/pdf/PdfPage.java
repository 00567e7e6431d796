package org.phohien.ingest.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Word;

/**
 * A page of a PDF. Where it is nothing but a scan, its pixels are the scan's own; else it is
 * rendered at {@value #DPI} dpi.
 */
public final class PdfPage {

  /** Resolution of a rendered page. */
  public static final int DPI = 300;

  private static final double POINTS_PER_INCH = 72;

  private final PDDocument document;
  private final int index;
  private final PDPage page;
  private final Optional<PDImageXObject> scan;

  PdfPage(PDDocument document, int index) throws IOException {
    this.document = document;
    this.index = index;
    this.page = document.getPage(index);
    this.scan = PageContent.of(page).scan();
  }

  /** Size as seen, turned as the page says. */
  public Pixels size() {
    if (scan.isPresent()) {
      return new Pixels(scan.get().getWidth(), scan.get().getHeight());
    }
    double scale = DPI / POINTS_PER_INCH;
    // the renderer's own rounding: down, at least one
    int across = (int) Math.max(Math.floor(shown().getWidth() * scale), 1);
    int down = (int) Math.max(Math.floor(shown().getHeight() * scale), 1);
    return onItsSide() ? new Pixels(down, across) : new Pixels(across, down);
  }

  /** Pixels per inch. */
  public int dpi() {
    return scan.map(s -> (int) Math.round(s.getWidth() * POINTS_PER_INCH / shown().getWidth()))
        .orElse(DPI);
  }

  /** Bits of a sample: 1 for a one-bit scan. */
  public int bits() {
    return scan.map(PDImageXObject::getBitsPerComponent).orElse(8);
  }

  /** The scan that this page is, where it is nothing else. */
  public Optional<PDImageXObject> scan() {
    return scan;
  }

  /**
   * Renders the page: grey 8 or RGB of {@link #size()}.
   *
   * @throws IOException when its content can't be understood
   */
  public BufferedImage render() throws IOException {
    return scan.isPresent()
        ? scan.get().getImage()
        : new PDFRenderer(document).renderImageWithDPI(index, DPI, ImageType.RGB);
  }

  /**
   * The words of its text layer, line by line, boxes in pixels of {@link #size()}; empty where it
   * has none.
   *
   * @throws IOException when its content can't be understood
   */
  public List<List<Word>> words() throws IOException {
    return TextLayerReader.read(document, index, size(), shown());
  }

  private PDRectangle shown() {
    return page.getCropBox();
  }

  private boolean onItsSide() {
    return page.getRotation() % 180 != 0;
  }
}

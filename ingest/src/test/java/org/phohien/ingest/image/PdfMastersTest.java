package org.phohien.ingest.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Pixels;
import org.phohien.ingest.format.FileFacts;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.format.Refused;
import org.phohien.ingest.testing.Natives;
import org.phohien.ingest.testing.Pictures;

/** Pages of PDF documents as masters: the scan in them itself where it is one. */
class PdfMastersTest {

  private static final double LOSSY = 2;

  @TempDir Path folder = Path.of("");

  @Test
  void pageOfPdfThatIsScanGivesTheScansOwnPixels() throws Exception {
    for (boolean jpeg : new boolean[] {false, true}) {
      BufferedImage image = picture(BufferedImage.TYPE_INT_RGB);
      Raster raster = open(pdf(image, jpeg, false));
      assertSame(image, raster, jpeg ? LOSSY : 0);
    }
  }

  @Test
  void greyAndOneBitScanInPdfKeepTheirValues() throws Exception {
    BufferedImage grey = picture(BufferedImage.TYPE_BYTE_GRAY);
    byte[] samples = new byte[600 * 600];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) grey.getRaster().getSample(i % 600, i / 600, 0);
    }
    assertSame(grey, open(pdf(samples)), 0);
    BufferedImage bitonal = picture(BufferedImage.TYPE_BYTE_BINARY);
    assertSame(bitonal, open(pdf(bitonal, false, false)), 0);
  }

  @Test
  void jbig2ScanInPdfGivesItsPixels() throws Exception {
    BufferedImage bitonal = picture(BufferedImage.TYPE_BYTE_BINARY);
    Path file = file("a.pdf");
    Jbig2.pdf(file, bitonal, new Pixels(600, 600));
    try (Pix pix = pix(file, 0)) {
      assertEquals(Bands.BITONAL, pix.bands());
      assertSame(bitonal, pix.raster(), 0);
    }
  }

  @Test
  void scanInPdfThatUnpacksToMoreThanAnnouncedIsRefused() throws Exception {
    Path file = file("a.pdf");
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(300, 300));
      pdf.addPage(page);
      PDImageXObject scan = JPEGFactory.createFromImage(pdf, picture(BufferedImage.TYPE_INT_RGB));
      scan.setWidth(60);
      scan.setHeight(60);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(scan, 0, 0, 300, 300);
      }
      pdf.save(file.toFile());
    }
    assertThrows(Refused.class, () -> pix(file, 0).close());
  }

  @Test
  void damagedJbig2IsRefused() throws Exception {
    Path file = file("a.pdf");
    BufferedImage bitonal = picture(BufferedImage.TYPE_BYTE_BINARY);
    Jbig2.pdf(file, bitonal, new Pixels(Integer.MAX_VALUE, Integer.MAX_VALUE));
    assertThrows(Refused.class, () -> pix(file, 0).close());
  }

  @Test
  void pageOfPdfWithDrawingIsRenderedAt300Dpi() throws Exception {
    Path file = pdf(picture(BufferedImage.TYPE_INT_RGB), false, true);
    assertEquals(new Pixels(1250, 1250), open(file).size());
  }

  private BufferedImage picture(int type) {
    BufferedImage image = Pictures.page(600, 600, type, "Phố Hiến", "Hưng Yên");
    if (type == BufferedImage.TYPE_USHORT_GRAY || type == BufferedImage.TYPE_BYTE_GRAY) {
      int deepest = type == BufferedImage.TYPE_BYTE_GRAY ? 255 : 65535;
      for (int x = 0; x < 600; x++) {
        image.getRaster().setSample(x, 90, 0, x * deepest / 600);
      }
    }
    return image;
  }

  private Path pdf(BufferedImage image, boolean jpeg, boolean withLine) throws IOException {
    Path file = file("a.pdf");
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(300, 300));
      pdf.addPage(page);
      PDImageXObject scan =
          jpeg
              ? JPEGFactory.createFromImage(pdf, image, 0.95f)
              : LosslessFactory.createFromImage(pdf, image);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(scan, 0, 0, 300, 300);
        if (withLine) {
          content.moveTo(10, 10);
          content.lineTo(100, 100);
          content.stroke();
        }
      }
      pdf.save(file.toFile());
    }
    return file;
  }

  /** A page that is a grey scan of 600 × 600; PDFBox's own factory would bend its values. */
  private Path pdf(byte[] samples) throws IOException {
    Path file = file("a.pdf");
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(300, 300));
      pdf.addPage(page);
      PDImageXObject scan =
          new PDImageXObject(
              pdf,
              new ByteArrayInputStream(samples),
              (COSBase) null,
              600,
              600,
              8,
              PDDeviceGray.INSTANCE);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(scan, 0, 0, 300, 300);
      }
      pdf.save(file.toFile());
    }
    return file;
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static Raster open(Path file) throws Refused, IOException {
    try (Pix pix = pix(file, 0)) {
      return pix.raster();
    }
  }

  private static Pix pix(Path file, int frame) throws Refused, IOException {
    return Natives.masters().open(file, FileFacts.frame(file, Limits.USUAL, frame));
  }

  /** Equal everywhere, or for a lossy format on the mean. */
  private static void assertSame(BufferedImage image, Raster raster, double tolerance) {
    assertEquals(new Pixels(image.getWidth(), image.getHeight()), raster.size());
    boolean grey = image.getType() == BufferedImage.TYPE_BYTE_GRAY;
    double error = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int expected =
            grey ? image.getRaster().getSample(x, y, 0) : (image.getRGB(x, y) >> 8) & 0xFF;
        error += Math.abs(expected - at(raster, x, y));
      }
    }
    assertEquals(0, error / raster.size().area(), tolerance);
  }

  /** The grey value, or the green one. */
  private static int at(Raster raster, int x, int y) {
    int pixel = y * raster.size().width() + x;
    return raster.samples()[raster.bands() == Bands.RGB ? pixel * 3 + 1 : pixel] & 0xFF;
  }
}

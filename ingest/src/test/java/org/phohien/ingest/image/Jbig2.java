package org.phohien.ingest.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.phohien.core.model.Pixels;

/**
 * A PDF with one JBIG2 scan, written by hand: a page and an immediate generic region in MMR coding
 * (ISO/IEC 14492, 7.4.6 and 6.2.6), whose data is that of a fax of group 4.
 */
final class Jbig2 {

  private static final int PAGE_INFORMATION = 48;
  private static final int IMMEDIATE_GENERIC_REGION = 38;

  private Jbig2() {}

  /**
   * Writes it.
   *
   * @param page size that the JBIG2 page announces
   */
  static void pdf(Path file, BufferedImage bitonal, Pixels page) throws IOException {
    int width = bitonal.getWidth();
    int height = bitonal.getHeight();
    try (PDDocument pdf = new PDDocument()) {
      PDPage sheet = new PDPage(new PDRectangle(width / 2f, height / 2f));
      pdf.addPage(sheet);
      byte[] fax;
      try (InputStream raw =
          CCITTFactory.createFromImage(pdf, bitonal).getCOSObject().createRawInputStream()) {
        fax = raw.readAllBytes();
      }
      PDImageXObject scan =
          new PDImageXObject(
              pdf,
              new ByteArrayInputStream(stream(fax, width, height, page)),
              COSName.JBIG2_DECODE,
              width,
              height,
              1,
              PDDeviceGray.INSTANCE);
      try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
        content.drawImage(scan, 0, 0, width / 2f, height / 2f);
      }
      pdf.save(file.toFile());
    }
  }

  private static byte[] stream(byte[] fax, int width, int height, Pixels page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      segment(out, 0, PAGE_INFORMATION, 19);
      out.writeInt(page.width());
      out.writeInt(page.height());
      out.writeLong(0); // resolution unknown
      out.writeByte(0);
      out.writeShort(0);
      segment(out, 1, IMMEDIATE_GENERIC_REGION, 18 + fax.length);
      out.writeInt(width);
      out.writeInt(height);
      out.writeLong(0); // at the top left
      out.writeByte(0);
      out.writeByte(1); // MMR
      out.write(fax);
    }
    return bytes.toByteArray();
  }

  private static void segment(DataOutputStream out, int number, int type, int length)
      throws IOException {
    out.writeInt(number);
    out.writeByte(type);
    out.writeByte(0); // refers to no other
    out.writeByte(1); // on page 1
    out.writeInt(length);
  }
}

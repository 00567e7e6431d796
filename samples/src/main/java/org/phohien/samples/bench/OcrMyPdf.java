package org.phohien.samples.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Raster;

/**
 * The peer: Debian's ocrmypdf with its defaults, on a PDF of the same pages.
 *
 * @param pages text of each page
 * @param cpuSeconds of the command and all its children, user and system
 */
record OcrMyPdf(List<String> pages, double cpuSeconds) {

  private static final int DPI = 300;

  OcrMyPdf {
    pages = List.copyOf(pages);
  }

  /** Whether the command can be run here. */
  static boolean isInstalled() {
    try {
      Process process =
          new ProcessBuilder("ocrmypdf", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Reads pages given in grey. */
  static OcrMyPdf read(List<Raster> pages, Path folder) throws IOException, InterruptedException {
    Path input = folder.resolve("pages.pdf");
    Path text = folder.resolve("pages.txt");
    write(pages, input);
    Process process =
        new ProcessBuilder(
                "bash",
                "-c",
                "TIMEFORMAT='cpu %U %S'; time ocrmypdf -q -l vie --sidecar \"$1\" \"$2\" \"$3\"",
                "bash",
                text.toString(),
                input.toString(),
                folder.resolve("out.pdf").toString())
            .redirectErrorStream(true)
            .start();
    String said;
    try (InputStream out = process.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (process.waitFor() != 0) {
      throw new IOException("ocrmypdf: " + said);
    }
    String form = Files.readString(text);
    return new OcrMyPdf(List.of(form.split("\f", -1)), cpu(said));
  }

  private static double cpu(String said) {
    String row = said.lines().filter(l -> l.startsWith("cpu ")).findFirst().orElse("cpu 0 0");
    String[] cells = row.split(" ", -1);
    return Double.parseDouble(cells[1]) + Double.parseDouble(cells[2]);
  }

  private static void write(List<Raster> pages, Path file) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (Raster page : pages) {
        float width = page.size().width() * 72f / DPI;
        float height = page.size().height() * 72f / DPI;
        PDPage sheet = new PDPage(new PDRectangle(width, height));
        pdf.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
          content.drawImage(image(pdf, page), 0, 0, width, height);
        }
      }
      pdf.save(file.toFile());
    }
  }

  private static PDImageXObject image(PDDocument pdf, Raster page) throws IOException {
    if (page.bands() == Bands.RGB) {
      throw new IllegalArgumentException("grey pages are asked for");
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(page.samples());
    }
    return new PDImageXObject(
        pdf,
        new ByteArrayInputStream(packed.toByteArray()),
        COSName.FLATE_DECODE,
        page.size().width(),
        page.size().height(),
        8,
        PDDeviceGray.INSTANCE);
  }
}

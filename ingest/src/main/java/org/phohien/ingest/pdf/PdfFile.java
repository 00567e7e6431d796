package org.phohien.ingest.pdf;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** An open PDF. One thread at a time; who opened it closes it. */
public final class PdfFile implements AutoCloseable {

  private final PDDocument document;

  private PdfFile(PDDocument document) {
    this.document = document;
  }

  /**
   * Opens a PDF.
   *
   * @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException when it asks for a
   *     password
   * @throws IOException when it can't be understood
   */
  public static PdfFile open(Path file) throws IOException {
    return new PdfFile(
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache()));
  }

  /**
   * Opens a Word document, set on A4 pages; the same file always gives the same pages.
   *
   * @throws IOException when it can't be understood
   */
  public static PdfFile openWord(Path file) throws IOException {
    return new PdfFile(Loader.loadPDF(Typesetter.set(WordText.paragraphs(file))));
  }

  /** How many pages. */
  public int pages() {
    return document.getNumberOfPages();
  }

  /**
   * The page with this index, from 0.
   *
   * @throws IOException when its content can't be understood
   */
  public PdfPage page(int index) throws IOException {
    return new PdfPage(document, index);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}

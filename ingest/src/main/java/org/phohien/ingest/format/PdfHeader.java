package org.phohien.ingest.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.phohien.core.model.Reason.Rule;
import org.phohien.ingest.pdf.PdfFile;
import org.phohien.ingest.pdf.PdfPage;

/** The pages of a PDF, with the sizes at which they will be rendered. */
final class PdfHeader {

  private PdfHeader() {}

  static List<FrameFacts> frames(Path file, Limits limits) throws Refused {
    try (PdfFile pdf = PdfFile.open(file)) {
      return frames(pdf, limits);
    } catch (InvalidPasswordException e) {
      throw new Refused(Rule.PASSWORD, "PDF");
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      throw new Refused(Rule.UNREADABLE, "PDF: " + e.getMessage());
    }
  }

  static List<FrameFacts> frames(PdfFile pdf, Limits limits) throws IOException, Refused {
    if (pdf.pages() > limits.mostFrames()) {
      throw new Refused(Rule.TOO_LARGE, pdf.pages() + " pages, at most " + limits.mostFrames());
    }
    List<FrameFacts> frames = new ArrayList<>();
    for (int i = 0; i < pdf.pages(); i++) {
      PdfPage page = pdf.page(i);
      Colour colour = page.bits() == 1 ? Colour.BITONAL : Colour.RGB;
      frames.add(new FrameFacts(page.size(), OptionalInt.of(page.dpi()), colour, page.bits(), 1));
    }
    return frames;
  }
}

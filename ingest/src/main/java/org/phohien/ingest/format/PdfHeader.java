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

/** The pages of a PDF or a Word document, with the sizes at which they will be rendered. */
final class PdfHeader {

  private PdfHeader() {}

  static List<FrameFacts> frames(Path file, Format format, Limits limits) throws Refused {
    return read(
        file,
        format,
        pdf -> {
          if (pdf.pages() > limits.mostFrames()) {
            throw new Refused(
                Rule.TOO_LARGE, pdf.pages() + " pages, at most " + limits.mostFrames());
          }
          List<FrameFacts> frames = new ArrayList<>();
          for (int i = 0; i < pdf.pages(); i++) {
            frames.add(facts(pdf.page(i)));
          }
          return frames;
        });
  }

  static FrameFacts frame(Path file, Format format, int index) throws Refused {
    return read(
        file,
        format,
        pdf -> {
          if (index >= pdf.pages()) {
            throw new Refused(Rule.UNREADABLE, "no page " + index);
          }
          return facts(pdf.page(index));
        });
  }

  /** Something to be learnt from an open document. */
  private interface Look<T> {
    T at(PdfFile pdf) throws IOException, Refused;
  }

  private static <T> T read(Path file, Format format, Look<T> look) throws Refused {
    try (PdfFile pdf = format == Format.DOCX ? PdfFile.openWord(file) : PdfFile.open(file)) {
      return look.at(pdf);
    } catch (InvalidPasswordException e) {
      throw new Refused(Rule.PASSWORD, format.name());
    } catch (IOException | RuntimeException e) {
      // what PDFBox throws over a damaged document is of many kinds
      throw new Refused(Rule.UNREADABLE, format + ": " + e.getMessage());
    }
  }

  private static FrameFacts facts(PdfPage page) {
    Colour colour = page.bits() == 1 ? Colour.BITONAL : Colour.RGB;
    return new FrameFacts(page.size(), OptionalInt.of(page.dpi()), colour, page.bits(), 1);
  }
}

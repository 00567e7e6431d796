package org.phohien.ingest.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.phohien.core.model.Reason.Rule;
import org.phohien.ingest.pdf.PdfFile;

/** The pages that a Word document fills when it is set. */
final class DocxHeader {

  private DocxHeader() {}

  static List<FrameFacts> frames(Path file, Limits limits) throws Refused {
    try (PdfFile pdf = PdfFile.openWord(file)) {
      return PdfHeader.frames(pdf, limits);
    } catch (IOException e) {
      throw new Refused(Rule.UNREADABLE, "DOCX: " + e.getMessage());
    }
  }
}

package org.phohien.samples.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.phohien.core.model.Engine;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.ingest.ocr.PageImage;
import org.phohien.ingest.ocr.Recognizer;

/** Finds no text on any page, so that everything but the OCR is measured. */
final class SilentRecognizer implements Recognizer {

  @Override
  public Set<Script> scripts() {
    return EnumSet.allOf(Script.class);
  }

  @Override
  public PageText read(PageImage image, PageId page, Script script) {
    Engine engine = new Engine("silent", "1", "none");
    return new PageText(page, image.pix().size(), image.master(), engine, List.of(), List.of());
  }

  @Override
  public void close() {}
}

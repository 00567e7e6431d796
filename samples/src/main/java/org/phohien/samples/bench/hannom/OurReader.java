package org.phohien.samples.bench.hannom;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.ingest.engines.Engines;
import org.phohien.ingest.ocr.OpenPage;
import org.phohien.ingest.ocr.hannom.HanNomRecognizer;

/**
 * The archive's engine, with one recogniser or another.
 *
 * @param engines that decode the images; they stay open
 */
record OurReader(String name, Engines engines, HanNomRecognizer recognizer)
    implements HanNomReader {

  private static final PageId PAGE = PageId.nth(new ItemId("truth"), 1);
  private static final Checksum NONE = Checksum.of(new byte[0]);

  @Override
  public List<List<Word>> page(Path image) {
    return opened(image, page -> recognizer.read(page.image(), PAGE, Script.HAN_NOM))
        .lines()
        .stream()
        .map(Line::words)
        .toList();
  }

  @Override
  public List<Word> column(Path image) {
    return opened(image, page -> recognizer.readColumn(page.image(), PAGE)).lines().stream()
        .flatMap(line -> line.words().stream())
        .toList();
  }

  private PageText opened(Path image, Function<OpenPage, PageText> reading) {
    try (OpenPage page = engines.reading().open(image, 0, NONE)) {
      return reading.apply(page);
    }
  }

  @Override
  public boolean isInThread() {
    return true;
  }

  @Override
  public void close() {
    recognizer.close();
  }
}

package org.phohien.ingest.ocr.hannom;

import java.util.List;
import java.util.Set;
import org.phohien.core.model.Attempt;
import org.phohien.core.model.Box;
import org.phohien.core.model.Engine;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.ingest.ocr.PageImage;
import org.phohien.ingest.ocr.Recognizer;

/** Reads Hán-Nôm in columns, from right to left. */
public final class HanNomRecognizer implements Recognizer {

  /** Smaller images hold no character that can be told from another. */
  private static final int LEAST_SIDE = 24;

  private final ColumnDetector detector = new ColumnDetector();
  private final ColumnReader reader = new PpOcrReader();

  @Override
  public Set<Script> scripts() {
    return Set.of(Script.HAN_NOM);
  }

  @Override
  public PageText read(PageImage image, PageId page, Script script) {
    List<Line> lines = isTooSmall(image.pix().size()) ? List.of() : lines(image);
    Engine engine = new Engine("hannom", "1", reader.card());
    PageText text =
        new PageText(page, image.pix().size(), image.master(), engine, List.of(), lines);
    return new PageText(
        page, text.size(), text.image(), engine, List.of(new Attempt("raw", text.sure())), lines);
  }

  private static boolean isTooSmall(Pixels size) {
    return Math.min(size.width(), size.height()) < LEAST_SIDE;
  }

  private List<Line> lines(PageImage image) {
    return ReadingOrder.of(detector.columns(image.pix())).stream()
        .flatMap(column -> line(image, column).stream())
        .toList();
  }

  private java.util.Optional<Line> line(PageImage image, Box column) {
    List<Word> words = reader.read(image.pix(), column);
    return words.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(new Line(column, Script.HAN_NOM, words));
  }

  /** Version of the runtime of the networks. */
  public String runtime() {
    return OnnxRuntime.environment().getVersion();
  }

  /** The networks in use, as written into each page's text. */
  public String models() {
    return reader.card();
  }

  @Override
  public void close() {
    detector.close();
    reader.close();
  }
}

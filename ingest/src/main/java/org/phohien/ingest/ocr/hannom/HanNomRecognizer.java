package org.phohien.ingest.ocr.hannom;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.phohien.core.model.Attempt;
import org.phohien.core.model.Box;
import org.phohien.core.model.Engine;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.ingest.image.Pix;
import org.phohien.ingest.ocr.PageImage;
import org.phohien.ingest.ocr.Recognizer;
import org.phohien.ingest.ocr.Straightened;

/** Reads Hán-Nôm in columns, from right to left. */
public final class HanNomRecognizer implements Recognizer {

  /** Smaller images hold no character that can be told from another. */
  private static final int LEAST_SIDE = 24;

  /** A page that leans more than this is straightened first, degrees. */
  private static final double LEANING = 0.5;

  /** The copy on which it is measured, pixels. */
  private static final int LEANING_SIDE = 1500;

  private final ColumnDetector detector;
  private final ColumnReader reader;

  /** With the recogniser of our own that is shipped. */
  public HanNomRecognizer() {
    this(OwnModel.shipped());
  }

  private HanNomRecognizer(ColumnReader reader) {
    this.reader = reader;
    this.detector = new ColumnDetector();
  }

  /** With PP-OCRv4's recogniser as published, for comparison. */
  public static HanNomRecognizer published() {
    return new HanNomRecognizer(PublishedModel.reader());
  }

  /**
   * With a recogniser of our own that lies in a folder.
   *
   * @throws org.phohien.core.problem.ArchiveException.Corrupt when it is not what its card says
   */
  public static HanNomRecognizer of(Path folder) {
    return new HanNomRecognizer(OwnModel.in(folder));
  }

  @Override
  public Set<Script> scripts() {
    return Set.of(Script.HAN_NOM);
  }

  @Override
  public PageText read(PageImage image, PageId page, Script script) {
    return text(image, page, isTooSmall(image.pix().size()) ? List.of() : lines(image.pix()));
  }

  /** Reads an image that is one column and nothing else. */
  public PageText readColumn(PageImage image, PageId page) {
    return text(image, page, lines(image.pix(), List.of(image.pix().size().whole())));
  }

  private PageText text(PageImage image, PageId page, List<Line> lines) {
    Engine engine = new Engine("hannom", "2", reader.card());
    Pixels size = image.pix().size();
    PageText text = new PageText(page, size, image.master(), engine, List.of(), lines);
    return new PageText(
        page, size, image.master(), engine, List.of(new Attempt("raw", text.sure())), lines);
  }

  private static boolean isTooSmall(Pixels size) {
    return Math.min(size.width(), size.height()) < LEAST_SIDE;
  }

  private List<Line> lines(Pix page) {
    double degrees = leaning(page);
    if (Math.abs(degrees) < LEANING) {
      return upright(page);
    }
    Straightened turn = new Straightened(page.size(), page.size(), degrees);
    try (Pix straight = page.rotated(degrees)) {
      return upright(straight).stream().map(line -> back(turn, line)).toList();
    }
  }

  private static Line back(Straightened turn, Line line) {
    List<Word> words = line.words().stream().map(turn::inMaster).toList();
    Box box = words.stream().map(Word::box).reduce(turn.inMaster(line.box()), Box::union);
    return new Line(box, line.script(), words);
  }

  /** Degrees by which a page is to be turned clockwise, so that its columns stand straight. */
  private static double leaning(Pix page) {
    try (Pix small = page.within(LEANING_SIDE);
        Pix lying = small.turned(-1)) {
      OptionalDouble skew = lying.skew();
      return skew.orElse(0);
    }
  }

  private List<Line> upright(Pix page) {
    return lines(page, PageColumns.of(detector.columns(page), page.size(), Ink.of(page)));
  }

  private List<Line> lines(Pix page, List<Box> columns) {
    List<List<Word>> words = reader.read(page, columns);
    return IntStream.range(0, columns.size())
        .filter(i -> !words.get(i).isEmpty())
        .mapToObj(i -> new Line(columns.get(i), Script.HAN_NOM, words.get(i)))
        .toList();
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

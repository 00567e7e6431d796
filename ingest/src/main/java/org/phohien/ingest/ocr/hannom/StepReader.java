package org.phohien.ingest.ocr.hannom;

import java.util.List;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Word;
import org.phohien.ingest.image.Pix;
import org.phohien.ingest.ocr.hannom.Agreement.Line;

/**
 * Reads columns with a network that knows lines: a column is turned a quarter counter-clockwise, so
 * that it is a line of 48 pixels in height whose time steps run from top to bottom.
 */
final class StepReader implements ColumnReader {

  private static final float[] HALVES = {0.5f, 0.5f, 0.5f};
  private static final int HEIGHT = 48;

  /** A column longer than this many times its width is no column. */
  private static final int MOST_RATIO = 120;

  private final String card;
  private final OnnxModel model;
  private final StepDecoder decoder;
  private final Speller speller;
  private final Shape shape;

  /**
   * What lines a network takes.
   *
   * @param least pixels; a shorter line is filled up
   * @param multiple every line is a multiple of so many pixels
   * @param fitting how columns are fitted to it
   */
  record Shape(int least, int multiple, Fitting fitting) {}

  /** Takes over the network and closes it. */
  StepReader(String card, OnnxModel model, StepDecoder decoder, Speller speller, Shape shape) {
    this.card = card;
    this.model = model;
    this.decoder = decoder;
    this.speller = speller;
    this.shape = shape;
  }

  @Override
  public String card() {
    return card;
  }

  @Override
  public List<List<Word>> read(Pix page, List<Box> columns) {
    List<Box> possible = columns.stream().filter(StepReader::isPossible).toList();
    if (possible.isEmpty()) {
      return columns.stream().map(_ -> List.<Word>of()).toList();
    }
    List<Box> heads = Fitting.heads(possible);
    List<Fit> fits = shape.fitting().of(tried -> sureness(page, heads, tried));
    return columns.stream().map(column -> words(page, column, fits)).toList();
  }

  private static boolean isPossible(Box column) {
    return column.height() <= MOST_RATIO * column.width();
  }

  /** The mean share of the characters that are read, 0 where there are none. */
  private double sureness(Pix page, List<Box> heads, Fit fit) {
    return heads.stream()
        .flatMap(head -> seen(page, head, fit).places().stream())
        .mapToDouble(place -> place.shares()[0])
        .average()
        .orElse(0);
  }

  private List<Word> words(Pix page, Box column, List<Fit> fits) {
    if (!isPossible(column)) {
      return List.of();
    }
    Line line =
        fits.stream().map(fit -> seen(page, column, fit)).reduce(Agreement::of).orElseThrow();
    return Glyphs.place(speller.spell(line.places()), line.steps(), column);
  }

  private Line seen(Pix page, Box column, Fit fit) {
    Fit.Cut cut = fit.cut(column, page.size());
    int length = fit.length(cut, HEIGHT, shape.multiple());
    int width = Math.max(shape.least(), length);
    Tensor steps = model.run(Tensor.of(line(page, cut, length), width, HALVES, HALVES));
    return new Line(decoder.places(steps), steps.length(1) * length / (double) width);
  }

  private static Raster line(Pix page, Fit.Cut cut, int length) {
    int above = cut.above(HEIGHT);
    int below = cut.below(HEIGHT);
    try (Pix part = page.cut(cut.part());
        Pix turned = part.turned(-1);
        Pix line = turned.scaled(new Pixels(length, HEIGHT - above - below));
        Pix rgb = line.rgb()) {
      return above + below == 0 ? rgb.raster() : filled(rgb.raster(), above);
    }
  }

  /** A line of full height; its first and last row stand for those that the page lacks. */
  private static Raster filled(Raster line, int above) {
    Raster filled = Raster.blank(new Pixels(line.size().width(), HEIGHT), line.bands());
    for (int y = 0; y < HEIGHT; y++) {
      int from = Math.clamp(y - above, 0, line.size().height() - 1);
      System.arraycopy(
          line.samples(), line.row(from), filled.samples(), filled.row(y), line.rowLength());
    }
    return filled;
  }

  @Override
  public void close() {
    model.close();
  }
}

package org.phohien.ingest.ocr.hannom;

import java.util.List;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Word;
import org.phohien.ingest.image.Pix;

/**
 * Reads a column with a network that knows lines: the column is turned a quarter counter-clockwise,
 * so that it is a line of 48 pixels in height whose time steps run from top to bottom.
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
   * What lengths a network takes.
   *
   * @param least pixels; a shorter line is filled up
   * @param multiple every line is a multiple of so many pixels
   */
  record Shape(int least, int multiple) {

    /** The length of a line that keeps the column's proportions. */
    int length(Box column) {
      double length = column.height() * HEIGHT / (double) column.width() / multiple;
      return (int) Math.max(1, Math.round(length)) * multiple;
    }
  }

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
  public List<Word> read(Pix page, Box column) {
    if (column.height() > MOST_RATIO * column.width()) {
      return List.of();
    }
    int length = shape.length(column);
    int width = Math.max(shape.least(), length);
    try (Pix cut = page.cut(column);
        Pix turned = cut.turned(-1);
        Pix line = turned.scaled(new Pixels(length, HEIGHT));
        Pix rgb = line.rgb()) {
      Tensor steps = model.run(Tensor.of(rgb.raster(), width, HALVES, HALVES));
      List<Seen> seen = speller.spell(decoder.places(steps));
      return Glyphs.place(seen, steps.length(1) * length / (double) width, column);
    }
  }

  @Override
  public void close() {
    model.close();
  }
}

package org.phohien.core.image;

import java.util.Arrays;
import org.phohien.core.model.Pixels;

/**
 * Scales a picture that arrives row by row: each pixel of the answer is the mean of the area it
 * covers, edges counted by their share. Holds one row of sums and the answer, never the source.
 *
 * <p>One thread at a time.
 */
public final class AreaResampler {

  private final Window window;
  private final int samples;
  private final Raster answer;
  private final float[] sums;
  private final double rowsPerPixel;
  private int next;
  private double covered;

  /**
   * A part of the source, in its pixels; the edges may lie within pixels.
   *
   * @param left at least 0
   * @param top at least 0
   * @param width more than 0
   * @param height more than 0
   */
  public record Window(double left, double top, double width, double height) {

    /** First row that is needed. */
    public int firstRow() {
      return (int) Math.floor(top);
    }

    /** Row after the last that is needed. */
    public int endRow() {
      return (int) Math.ceil(top + height - 1e-9);
    }

    /** First column that is needed. */
    public int firstColumn() {
      return (int) Math.floor(left);
    }

    /** Column after the last that is needed. */
    public int endColumn() {
      return (int) Math.ceil(left + width - 1e-9);
    }
  }

  /**
   * @param window what of the source is shown
   * @param size of the answer
   * @param bands of source and answer
   */
  public AreaResampler(Window window, Pixels size, Bands bands) {
    this.window = window;
    this.samples = bands.samples();
    this.answer = Raster.blank(size, bands);
    this.sums = new float[(window.endColumn() - window.firstColumn()) * samples];
    this.rowsPerPixel = window.height() / size.height();
  }

  /**
   * Takes the next row of the window, beginning with {@code firstRow()}.
   *
   * @param from samples of a source row
   * @param offset index of the sample of {@code firstColumn()}
   */
  public void row(byte[] from, int offset, int y) {
    double top = Math.max(y, window.top());
    double bottom = Math.min(y + 1.0, window.top() + window.height());
    while (next < answer.size().height() && top < bottom - 1e-9) {
      double end = window.top() + (next + 1) * rowsPerPixel;
      double share = Math.min(bottom, end) - top;
      add(from, offset, (float) share);
      covered += share;
      top += share;
      if (end <= bottom + 1e-9) {
        finishRow();
      }
    }
  }

  /** The scaled picture; complete when every row up to {@code endRow()} has been given. */
  public Raster answer() {
    if (next < answer.size().height() && covered > 0) {
      finishRow();
    }
    return answer;
  }

  private void add(byte[] from, int offset, float share) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += share * (from[offset + i] & 0xFF);
    }
  }

  private void finishRow() {
    int width = answer.size().width();
    double perPixel = window.width() / width;
    double start = window.left() - window.firstColumn();
    int columns = sums.length / samples;
    float scale = (float) (1 / (covered * perPixel));
    byte[] to = answer.samples();
    int at = answer.row(next);
    for (int x = 0; x < width; x++) {
      double left = start + x * perPixel;
      double right = Math.min(left + perPixel, columns);
      for (int s = 0; s < samples; s++) {
        to[at++] = (byte) (int) (mean(left, right, s) * scale + 0.5f);
      }
    }
    Arrays.fill(sums, 0);
    covered = 0;
    next++;
  }

  private float mean(double left, double right, int sample) {
    int first = (int) left;
    int last = (int) Math.ceil(right - 1e-9) - 1;
    if (first >= last) {
      return (float) (right - left) * sums[first * samples + sample];
    }
    float sum = (float) (first + 1 - left) * sums[first * samples + sample];
    for (int i = first + 1; i < last; i++) {
      sum += sums[i * samples + sample];
    }
    return sum + (float) (right - last) * sums[last * samples + sample];
  }
}

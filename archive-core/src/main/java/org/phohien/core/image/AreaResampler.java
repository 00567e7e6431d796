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
  private final boolean unscaled;
  private final float[] sums;
  private final double rowsPerPixel;

  // for each column of the answer: the first it covers, how many, and the shares of first and last
  private final int[] first;
  private final int[] count;
  private final float[] head;
  private final float[] tail;

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
   * A resampler for one picture.
   *
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
    this.unscaled =
        window.equals(
            new Window(window.firstColumn(), window.firstRow(), size.width(), size.height()));
    this.first = new int[size.width()];
    this.count = new int[size.width()];
    this.head = new float[size.width()];
    this.tail = new float[size.width()];
    measureColumns();
  }

  private void measureColumns() {
    double perPixel = window.width() / first.length;
    double start = window.left() - window.firstColumn();
    int columns = window.endColumn() - window.firstColumn();
    for (int x = 0; x < first.length; x++) {
      double left = start + x * perPixel;
      double right = Math.min(left + perPixel, columns);
      int last = (int) Math.ceil(right - 1e-9) - 1;
      first[x] = Math.min((int) left, last);
      count[x] = last - first[x] + 1;
      head[x] = (float) (Math.min(right, first[x] + 1) - left);
      tail[x] = count[x] > 1 ? (float) (right - last) : 0;
    }
  }

  /**
   * Takes the next row of the window, beginning with {@code firstRow()}.
   *
   * @param from samples of a source row
   * @param offset index of the sample of {@code firstColumn()}
   */
  public void row(byte[] from, int offset, int y) {
    if (unscaled) {
      System.arraycopy(from, offset, answer.samples(), answer.row(next++), answer.rowLength());
      return;
    }
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
    float scale = (float) (first.length / (covered * window.width()));
    if (samples == 1) {
      finishGrey(scale);
    } else {
      finishColour(scale);
    }
    Arrays.fill(sums, 0);
    covered = 0;
    next++;
  }

  private void finishGrey(float scale) {
    byte[] to = answer.samples();
    int at = answer.row(next);
    for (int x = 0; x < first.length; x++) {
      int from = first[x];
      int last = from + count[x] - 1;
      float sum = head[x] * sums[from] + tail[x] * sums[last];
      for (int i = from + 1; i < last; i++) {
        sum += sums[i];
      }
      to[at + x] = (byte) (int) (sum * scale + 0.5f);
    }
  }

  private void finishColour(float scale) {
    byte[] to = answer.samples();
    int at = answer.row(next);
    for (int x = 0; x < first.length; x++) {
      int from = first[x] * 3;
      int last = from + (count[x] - 1) * 3;
      float red = head[x] * sums[from] + tail[x] * sums[last];
      float green = head[x] * sums[from + 1] + tail[x] * sums[last + 1];
      float blue = head[x] * sums[from + 2] + tail[x] * sums[last + 2];
      for (int i = from + 3; i < last; i += 3) {
        red += sums[i];
        green += sums[i + 1];
        blue += sums[i + 2];
      }
      to[at] = (byte) (int) (red * scale + 0.5f);
      to[at + 1] = (byte) (int) (green * scale + 0.5f);
      to[at + 2] = (byte) (int) (blue * scale + 0.5f);
      at += 3;
    }
  }
}

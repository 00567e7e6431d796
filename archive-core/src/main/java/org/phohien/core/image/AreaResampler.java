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
  private final int columns;
  private final float[] sums;
  private final double rowsPerPixel;

  // for each column of the answer: the first it covers, how many, and the shares of first and last
  private final int[] first;
  private final int[] count;
  private final float[] head;
  private final float[] tail;

  /** Whether no pixel of the answer covers more than three columns; then without a loop. */
  private final boolean narrow;

  private final float[] middle;
  private final float[] right;

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
    this.columns = window.endColumn() - window.firstColumn();
    // two more, which stay empty: pixels at the edge may look there
    this.sums = new float[(columns + 2) * samples];
    this.rowsPerPixel = window.height() / size.height();
    this.unscaled =
        window.equals(
            new Window(window.firstColumn(), window.firstRow(), size.width(), size.height()));
    this.first = new int[size.width()];
    this.count = new int[size.width()];
    this.head = new float[size.width()];
    this.tail = new float[size.width()];
    measureColumns();
    this.narrow = Arrays.stream(count).allMatch(c -> c <= 3);
    this.middle = new float[narrow ? first.length : 0];
    this.right = new float[middle.length];
    for (int x = 0; x < middle.length; x++) {
      middle[x] = count[x] == 3 ? 1 : tail[x];
      right[x] = count[x] == 3 ? tail[x] : 0;
    }
  }

  private void measureColumns() {
    double perPixel = window.width() / first.length;
    double start = window.left() - window.firstColumn();
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

  /**
   * Takes the next rows of the window, which lie one below the other. An answer's row that needs
   * two or three of them, as scaling from the nearest level mostly does, is summed in one go.
   *
   * @param from samples of the rows
   * @param offset index of the sample of {@code firstColumn()} in the first of them
   * @param stride bytes from one row to the next
   * @param first of them, a row of the source
   * @param end the row after the last
   */
  public void rows(byte[] from, int offset, int stride, int first, int end) {
    int y = first;
    if (unscaled) {
      for (; y < end; y++) {
        row(from, offset + (y - first) * stride, y);
      }
    }
    while (y < end && next < answer.size().height()) {
      double top = window.top() + next * rowsPerPixel + covered;
      double bottom = window.top() + (next + 1) * rowsPerPixel;
      int last = (int) Math.ceil(bottom - 1e-9) - 1;
      int count = last - y + 1;
      int at = offset + (y - first) * stride;
      if (covered > 0 || last >= end || count < 2 || count > 3) {
        double share = Math.min(y + 1.0, bottom) - top;
        add(from, at, (float) share);
        covered += share;
        last = Math.min(last, y);
      } else {
        float upper = (float) (y + 1 - top);
        float lower = (float) (bottom - last);
        if (count == 2) {
          sum(from, at, upper, at + stride, lower);
        } else {
          sum(from, at, upper, at + stride, at + 2 * stride, lower);
        }
        covered = rowsPerPixel;
      }
      if (bottom <= last + 1 + 1e-9) {
        finishRow();
      }
      // a row that is not used up belongs to the next row of the answer too
      y = bottom > last + 1 - 1e-9 ? last + 1 : last;
    }
  }

  private void sum(byte[] from, int one, float upper, int two, float lower) {
    float[] to = sums;
    int length = columns * samples;
    for (int i = 0; i < length; i++) {
      to[i] = upper * (from[one + i] & 0xFF) + lower * (from[two + i] & 0xFF);
    }
  }

  private void sum(byte[] from, int one, float upper, int two, int three, float lower) {
    float[] to = sums;
    int length = columns * samples;
    for (int i = 0; i < length; i++) {
      to[i] =
          upper * (from[one + i] & 0xFF)
              + (from[two + i] & 0xFF)
              + lower * (from[three + i] & 0xFF);
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
    float[] to = sums;
    int length = columns * samples;
    for (int i = 0; i < length; i++) {
      to[i] += share * (from[offset + i] & 0xFF);
    }
  }

  private void finishRow() {
    float scale = (float) (first.length / (covered * window.width()));
    if (narrow && samples == 1) {
      narrowGrey(scale);
    } else if (narrow) {
      narrowColour(scale);
    } else if (samples == 1) {
      finishGrey(scale);
    } else {
      finishColour(scale);
    }
    Arrays.fill(sums, 0);
    covered = 0;
    next++;
  }

  /** What scaling from the nearest level always is: one to three columns a pixel. */
  private void narrowGrey(float scale) {
    byte[] to = answer.samples();
    int at = answer.row(next);
    float[] from = sums;
    for (int x = 0; x < first.length; x++) {
      int i = first[x];
      float sum = head[x] * from[i] + middle[x] * from[i + 1] + right[x] * from[i + 2];
      to[at + x] = (byte) (int) (sum * scale + 0.5f);
    }
  }

  private void narrowColour(float scale) {
    byte[] to = answer.samples();
    int at = answer.row(next);
    float[] from = sums;
    for (int x = 0; x < first.length; x++) {
      int i = first[x] * 3;
      float a = head[x] * scale;
      float b = middle[x] * scale;
      float c = right[x] * scale;
      to[at] = (byte) (int) (a * from[i] + b * from[i + 3] + c * from[i + 6] + 0.5f);
      to[at + 1] = (byte) (int) (a * from[i + 1] + b * from[i + 4] + c * from[i + 7] + 0.5f);
      to[at + 2] = (byte) (int) (a * from[i + 2] + b * from[i + 5] + c * from[i + 8] + 0.5f);
      at += 3;
    }
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

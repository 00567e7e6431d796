package org.phohien.ingest.ocr.hannom;

import org.phohien.core.image.Bands;
import org.phohien.core.image.Raster;

/**
 * Numbers going into or coming out of a network.
 *
 * @param values row by row
 * @param shape e.g. {@code 1 × 3 × height × width}
 */
@SuppressWarnings("ArrayRecordComponent") // numbers on their way, never compared
record Tensor(float[] values, long[] shape) {

  /**
   * A picture as {@code 1 × 3 × height × width}, blue first as the models were trained, each value
   * {@code (v / 255 - mean) / deviation}.
   *
   * @param width of the tensor; what the picture does not fill is zero
   * @param means of blue, green, red
   */
  static Tensor of(Raster picture, int width, float[] means, float[] deviations) {
    int height = picture.size().height();
    int samples = picture.bands() == Bands.RGB ? 3 : 1;
    float[] values = new float[3 * height * width];
    for (int channel = 0; channel < 3; channel++) {
      int from = samples == 3 ? 2 - channel : 0;
      float scale = 1 / (255 * deviations[channel]);
      float shift = means[channel] / deviations[channel];
      for (int y = 0; y < height; y++) {
        int at = y * picture.size().width() * samples + from;
        int to = (channel * height + y) * width;
        for (int x = 0; x < picture.size().width(); x++, at += samples) {
          values[to + x] = (picture.samples()[at] & 0xFF) * scale - shift;
        }
      }
    }
    return new Tensor(values, new long[] {1, 3, height, width});
  }

  /** Length along one of its sides, counted from 0. */
  int length(int side) {
    return (int) shape[side];
  }
}

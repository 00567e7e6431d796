package org.phohien.core.image;

/**
 * Takes the finest strokes out of a picture: each pixel becomes the mean of itself and its
 * neighbours with the weights 1 2 1, both ways.
 */
final class Softening {

  private Softening() {}

  /** A softer picture; the given one stays as it is. */
  static Raster of(Raster picture, int times) {
    Raster soft = Raster.blank(picture.size(), picture.bands());
    for (int y = 0; y < picture.size().height(); y++) {
      System.arraycopy(
          picture.samples(), picture.row(y), soft.samples(), soft.row(y), picture.rowLength());
    }
    for (int i = 0; i < times; i++) {
      alongRows(soft);
      alongColumns(soft);
    }
    return soft;
  }

  private static void alongRows(Raster picture) {
    byte[] samples = picture.samples();
    int step = picture.bands().samples();
    for (int y = 0; y < picture.size().height(); y++) {
      for (int s = 0; s < step; s++) {
        int at = picture.row(y) + s;
        int before = samples[at] & 0xFF;
        for (int x = 0; x < picture.size().width(); x++, at += step) {
          int here = samples[at] & 0xFF;
          int after = x + 1 < picture.size().width() ? samples[at + step] & 0xFF : here;
          samples[at] = mean(before, here, after);
          before = here;
        }
      }
    }
  }

  /** Row by row with the row above kept, which reads memory in its order. */
  private static void alongColumns(Raster picture) {
    byte[] samples = picture.samples();
    int length = picture.rowLength();
    byte[] above = new byte[length];
    System.arraycopy(samples, picture.row(0), above, 0, length);
    for (int y = 0; y < picture.size().height(); y++) {
      int row = picture.row(y);
      int below = picture.row(Math.min(y + 1, picture.size().height() - 1));
      for (int i = 0; i < length; i++) {
        int here = samples[row + i] & 0xFF;
        samples[row + i] = mean(above[i] & 0xFF, here, samples[below + i] & 0xFF);
        above[i] = (byte) here;
      }
    }
  }

  private static byte mean(int before, int here, int after) {
    return (byte) ((before + 2 * here + after + 2) >> 2);
  }
}

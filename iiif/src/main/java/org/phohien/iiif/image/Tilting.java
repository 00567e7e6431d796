package org.phohien.iiif.image;

import org.phohien.core.image.Bands;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Pixels;

/**
 * A picture turned by any angle, on white.
 *
 * @param picture as large as the turned corners need
 * @param opacity a byte a pixel: 255 where the picture is, 0 in the corners around it
 */
@SuppressWarnings("ArrayRecordComponent") // pixels on their way, never compared
record Tilting(Raster picture, byte[] opacity) {

  /** The size of a picture of this size, turned. */
  static Pixels size(Pixels upright, double degrees) {
    double sine = Math.abs(Math.sin(Math.toRadians(degrees)));
    double cosine = Math.abs(Math.cos(Math.toRadians(degrees)));
    return new Pixels(
        (int) Math.ceil(upright.width() * cosine + upright.height() * sine - 1e-6),
        (int) Math.ceil(upright.width() * sine + upright.height() * cosine - 1e-6));
  }

  /** Turns clockwise about the middle; pixels are mixed of the four they come from. */
  static Tilting of(Raster upright, double degrees) {
    Pixels size = size(upright.size(), degrees);
    Raster turned = Raster.blank(size, upright.bands());
    java.util.Arrays.fill(turned.samples(), (byte) 255);
    byte[] opacity = new byte[size.width() * size.height()];
    double sine = Math.sin(Math.toRadians(degrees));
    double cosine = Math.cos(Math.toRadians(degrees));
    int width = upright.size().width();
    int height = upright.size().height();
    for (int y = 0; y < size.height(); y++) {
      double down = y + 0.5 - size.height() / 2.0;
      for (int x = 0; x < size.width(); x++) {
        double across = x + 0.5 - size.width() / 2.0;
        double fromX = across * cosine + down * sine + width / 2.0 - 0.5;
        double fromY = down * cosine - across * sine + height / 2.0 - 0.5;
        if (fromX > -0.5 && fromY > -0.5 && fromX < width - 0.5 && fromY < height - 0.5) {
          opacity[y * size.width() + x] = (byte) 255;
          mix(upright, fromX, fromY, turned, turned.row(y) + x * samples(upright));
        }
      }
    }
    return new Tilting(turned, opacity);
  }

  private static void mix(Raster from, double x, double y, Raster to, int at) {
    int left = (int) Math.max(0, Math.floor(x));
    int top = (int) Math.max(0, Math.floor(y));
    int right = Math.min(left + 1, from.size().width() - 1);
    int bottom = Math.min(top + 1, from.size().height() - 1);
    double shareX = Math.max(0, x - left);
    double shareY = Math.max(0, y - top);
    int samples = samples(from);
    byte[] bytes = from.samples();
    for (int s = 0; s < samples; s++) {
      double upper = between(bytes, from.row(top) + s, left * samples, right * samples, shareX);
      double lower = between(bytes, from.row(bottom) + s, left * samples, right * samples, shareX);
      to.samples()[at + s] = (byte) (int) (upper + (lower - upper) * shareY + 0.5);
    }
  }

  private static double between(byte[] bytes, int row, int left, int right, double share) {
    int first = bytes[row + left] & 0xFF;
    return first + ((bytes[row + right] & 0xFF) - first) * share;
  }

  private static int samples(Raster raster) {
    return raster.bands() == Bands.RGB ? 3 : 1;
  }
}

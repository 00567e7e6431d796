package org.phohien.iiif.image;

import org.phohien.core.image.Raster;

/**
 * Makes a grey picture black and white. The threshold is the picture's own: the grey that parts its
 * pixels into the two most uniform classes (Otsu 1979), so that yellowed paper becomes white.
 */
final class Threshold {

  private Threshold() {}

  static void apply(Raster grey) {
    int[] histogram = new int[256];
    byte[] samples = grey.samples();
    for (byte sample : samples) {
      histogram[sample & 0xFF]++;
    }
    int threshold = otsu(histogram, samples.length);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) ((samples[i] & 0xFF) > threshold ? 255 : 0);
    }
  }

  private static int otsu(int[] histogram, long count) {
    double all = 0;
    for (int grey = 0; grey < 256; grey++) {
      all += (double) grey * histogram[grey];
    }
    long below = 0;
    double sum = 0;
    double best = 0;
    int threshold = 127;
    for (int grey = 0; grey < 255; grey++) {
      below += histogram[grey];
      sum += (double) grey * histogram[grey];
      long above = count - below;
      if (below > 0 && above > 0) {
        double apart = sum / below - (all - sum) / above;
        double between = (double) below * above * apart * apart;
        if (between > best) {
          best = between;
          threshold = grey;
        }
      }
    }
    return threshold;
  }
}

package org.phohien.samples.generator;

import java.util.stream.IntStream;

/** A grid of numbers the size of an image, row by row. */
final class Plane {

  private final int width;
  private final int height;
  private final float[] values;

  Plane(int width, int height) {
    this.width = width;
    this.height = height;
    this.values = new float[width * height];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  float get(int x, int y) {
    return values[y * width + x];
  }

  void set(int x, int y, float value) {
    values[y * width + x] = value;
  }

  /** A Gaussian blur of the given standard deviation in pixels; beyond the edge lies nothing. */
  Plane blurred(double sigma) {
    float[] kernel = kernel(sigma);
    return pass(kernel, 1, width).pass(kernel, width, height);
  }

  /** One direction: along rows with step 1, along columns with step {@code width}. */
  private Plane pass(float[] kernel, int step, int length) {
    Plane out = new Plane(width, height);
    int reach = kernel.length / 2;
    IntStream.range(0, height)
        .parallel()
        .forEach(y -> {
          for (int x = 0; x < width; x++) {
            int here = y * width + x;
            int place = step == 1 ? x : y;
            int low = Math.max(-reach, -place);
            int high = Math.min(reach, length - 1 - place);
            float sum = 0;
            for (int k = low; k <= high; k++) {
              sum += kernel[k + reach] * values[here + k * step];
            }
            out.values[here] = sum;
          }
        });
    return out;
  }

  private static float[] kernel(double sigma) {
    int reach = (int) Math.ceil(2.5 * sigma);
    float[] kernel = new float[2 * reach + 1];
    float sum = 0;
    for (int k = -reach; k <= reach; k++) {
      kernel[k + reach] = (float) Math.exp(-k * k / (2 * sigma * sigma));
      sum += kernel[k + reach];
    }
    for (int k = 0; k < kernel.length; k++) {
      kernel[k] /= sum;
    }
    return kernel;
  }
}

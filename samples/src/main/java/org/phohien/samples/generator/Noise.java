package org.phohien.samples.generator;

/** Repeatable noise: the same seed and place always give the same value. */
final class Noise {

  private Noise() {}

  /** A value in 0..1 for one lattice point. */
  static double at(long seed, long x, long y) {
    long hash = seed * 0x9E3779B97F4A7C15L + x * 0xC2B2AE3D27D4EB4FL + y * 0x165667B19E3779F9L;
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    return ((hash ^ (hash >>> 31)) >>> 11) * 0x1.0p-53;
  }

  /** Smooth noise in 0..1; one wave is about one unit long. */
  static double smooth(long seed, double x, double y) {
    long column = (long) Math.floor(x);
    long row = (long) Math.floor(y);
    double right = ease(x - column);
    double down = ease(y - row);
    double top = mix(at(seed, column, row), at(seed, column + 1, row), right);
    double bottom = mix(at(seed, column, row + 1), at(seed, column + 1, row + 1), right);
    return mix(top, bottom, down);
  }

  /** Two octaves of {@link #smooth}, still in 0..1. */
  static double cloud(long seed, double x, double y) {
    return 0.67 * smooth(seed, x, y) + 0.33 * smooth(seed + 1, 2.1 * x, 2.1 * y);
  }

  /** Roughly Gaussian, mean 0, standard deviation 1: the sensor's grain. */
  static double grain(long seed, long x, long y) {
    double sum = at(seed, x, y) + at(seed + 1, x, y) + at(seed + 2, x, y);
    return (sum - 1.5) * 2;
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }
}

package org.phohien.core.calendar;

/**
 * The instants of new moons, after J. Meeus, Astronomical Algorithms (2nd ed.), chapter 49: within
 * 20 seconds for centuries around 2000.
 */
final class Moon {

  /** Days; power of the eccentricity; multiples of M, M′, F, Ω. */
  private static final double[][] TERMS = {
    {-0.40720, 0, 0, 1, 0, 0}, {0.17241, 1, 1, 0, 0, 0}, {0.01608, 0, 0, 2, 0, 0},
    {0.01039, 0, 0, 0, 2, 0}, {0.00739, 1, -1, 1, 0, 0}, {-0.00514, 1, 1, 1, 0, 0},
    {0.00208, 2, 2, 0, 0, 0}, {-0.00111, 0, 0, 1, -2, 0}, {-0.00057, 0, 0, 1, 2, 0},
    {0.00056, 1, 1, 2, 0, 0}, {-0.00042, 0, 0, 3, 0, 0}, {0.00042, 1, 1, 0, 2, 0},
    {0.00038, 1, 1, 0, -2, 0}, {-0.00024, 1, -1, 2, 0, 0}, {-0.00017, 0, 0, 0, 0, 1},
    {-0.00007, 0, 2, 1, 0, 0}, {0.00004, 0, 0, 2, -2, 0}, {0.00004, 0, 3, 0, 0, 0},
    {0.00003, 0, 1, 1, -2, 0}, {0.00003, 0, 0, 2, 2, 0}, {-0.00003, 0, 1, 1, 2, 0},
    {0.00003, 0, -1, 1, 2, 0}, {-0.00002, 0, -1, 1, -2, 0}, {-0.00002, 0, 1, 3, 0, 0},
    {0.00002, 0, 0, 4, 0, 0},
  };

  /** Of the planets: days; degrees at lunation 0; degrees a lunation. */
  private static final double[][] PLANETS = {
    {0.000325, 299.77, 0.107408}, {0.000165, 251.88, 0.016321}, {0.000164, 251.83, 26.651886},
    {0.000126, 349.42, 36.412478}, {0.000110, 84.66, 18.206239}, {0.000062, 141.74, 53.303771},
    {0.000060, 207.14, 2.453732}, {0.000056, 154.84, 7.306860}, {0.000047, 34.52, 27.261239},
    {0.000042, 207.19, 0.121824}, {0.000040, 291.34, 1.844379}, {0.000037, 161.72, 24.198154},
    {0.000035, 239.56, 25.513099}, {0.000023, 331.55, 3.592518},
  };

  private Moon() {}

  /** Julian day, in terrestrial time, of a new moon; number 0 is that of 6 January 2000. */
  static double newMoon(long lunation) {
    double k = lunation;
    double t = k / 1236.85;
    double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
    double moon = 201.5643 + 385.81693528 * k + (0.0107582 + 0.00001238 * t) * t * t;
    double latitude = 160.7108 + 390.67050284 * k - (0.0016118 + 0.00000227 * t) * t * t;
    double node = 124.7746 - 1.56375588 * k + (0.0020672 + 0.00000215 * t) * t * t;
    double eccentricity = 1 - (0.002516 + 0.0000074 * t) * t;
    double at = 2451550.09766 + 29.530588861 * k + (0.00015437 - 0.000000150 * t) * t * t;
    for (double[] term : TERMS) {
      double angle = term[2] * sun + term[3] * moon + term[4] * latitude + term[5] * node;
      at += term[0] * Math.pow(eccentricity, term[1]) * Math.sin(Math.toRadians(angle));
    }
    for (double[] planet : PLANETS) {
      at += planet[0] * Math.sin(Math.toRadians(planet[1] + planet[2] * k));
    }
    return at;
  }
}

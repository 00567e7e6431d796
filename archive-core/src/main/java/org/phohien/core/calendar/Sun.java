package org.phohien.core.calendar;

/**
 * The sun's apparent longitude, from the greatest terms of VSOP87D (Bretagnon and Francou 1988; the
 * list in Meeus, Astronomical Algorithms, appendix III): within about an arc second, which the sun
 * passes in 24 seconds of time.
 */
final class Sun {

  /** Of the Earth's longitude: 1e-8 radians; phase; radians in a thousand years. */
  private static final double[][] CONSTANT = {
    {175347046, 0, 0}, {3341656, 4.6692568, 6283.0758500}, {34894, 4.62610, 12566.15170},
    {3497, 2.7441, 5753.3849}, {3418, 2.8289, 3.5231}, {3136, 3.6277, 77713.7715},
    {2676, 4.4181, 7860.4194}, {2343, 6.1352, 3930.2097}, {1324, 0.7425, 11506.7698},
    {1273, 2.0371, 529.6910}, {1199, 1.1096, 1577.3435}, {990, 5.233, 5884.927},
    {902, 2.045, 26.298}, {857, 3.508, 398.149}, {780, 1.179, 5223.694},
    {753, 2.533, 5507.553}, {505, 4.583, 18849.228}, {492, 4.205, 775.523},
    {357, 2.920, 0.067}, {317, 5.849, 11790.629}, {284, 1.899, 796.298},
    {271, 0.315, 10977.079}, {243, 0.345, 5486.778}, {206, 4.806, 2544.314},
    {205, 1.869, 5573.143}, {202, 2.458, 6069.777}, {156, 0.833, 213.299},
    {132, 3.411, 2942.463}, {126, 1.083, 20.775}, {115, 0.645, 0.980},
    {103, 0.636, 4694.003}, {102, 0.976, 15720.839}, {102, 4.267, 7.114},
    {99, 6.21, 2146.17}, {98, 0.68, 155.42}, {86, 5.98, 161000.69},
    {85, 1.30, 6275.96}, {85, 3.67, 71430.70}, {80, 1.81, 17260.15},
    {79, 3.04, 12036.46}, {75, 1.76, 5088.63}, {74, 3.50, 3154.69},
    {74, 4.68, 801.82}, {70, 0.83, 9437.76}, {62, 3.98, 8827.39},
    {61, 1.82, 7084.90}, {57, 2.78, 6286.60}, {56, 4.39, 14143.50},
    {56, 3.47, 6279.55}, {52, 0.19, 12139.55}, {52, 1.33, 1748.02},
    {51, 0.28, 5856.48}, {49, 0.49, 1194.45}, {41, 5.37, 8429.24},
    {41, 2.40, 19651.05}, {39, 6.17, 10447.39}, {37, 6.04, 10213.29},
  };

  private static final double[][] LINEAR = {
    {628331966747.0, 0, 0}, {206059, 2.678235, 6283.075850}, {4303, 2.6351, 12566.1517},
    {425, 1.590, 3.523}, {119, 5.796, 26.298}, {109, 2.966, 1577.344},
    {93, 2.59, 18849.23}, {72, 1.14, 529.69}, {68, 1.87, 398.15},
    {67, 4.41, 5507.55}, {59, 2.89, 5223.69}, {56, 2.17, 155.42},
    {45, 0.40, 796.30}, {36, 0.47, 775.52},
  };

  private static final double[][] SQUARE = {
    {52919, 0, 0}, {8720, 1.0721, 6283.0758}, {309, 0.867, 12566.152},
  };

  private static final double[][] CUBE = {{289, 5.844, 6283.076}, {35, 0, 0}};

  private static final double ARC_SECOND = 1 / 3600.0;

  private Sun() {}

  /**
   * Degrees, 0 to 360, at the equinox of date.
   *
   * @param at Julian day in terrestrial time
   */
  static double longitude(double at) {
    double t = (at - 2451545.0) / 365250;
    double earth =
        sum(CONSTANT, t) + t * (sum(LINEAR, t) + t * (sum(SQUARE, t) + t * sum(CUBE, t)));
    double degrees = Math.toDegrees(earth * 1e-8) + 180;
    double anomaly = Math.toRadians(357.5291 + 359990.503 * t);
    double distance = 1.00014 - 0.01671 * Math.cos(anomaly) - 0.00014 * Math.cos(2 * anomaly);
    double seconds = nutation(t * 10) - 0.09033 - 20.4898 / distance;
    double apparent = degrees + seconds * ARC_SECOND;
    return apparent - 360 * Math.floor(apparent / 360);
  }

  /** In longitude, arc seconds; Meeus, chapter 22, its four greatest terms. */
  private static double nutation(double centuries) {
    double node = Math.toRadians(125.04452 - 1934.136261 * centuries);
    double sun = Math.toRadians(280.4665 + 36000.7698 * centuries);
    double moon = Math.toRadians(218.3165 + 481267.8813 * centuries);
    return -17.20 * Math.sin(node)
        - 1.32 * Math.sin(2 * sun)
        - 0.23 * Math.sin(2 * moon)
        + 0.21 * Math.sin(2 * node);
  }

  private static double sum(double[][] terms, double t) {
    double sum = 0;
    for (double[] term : terms) {
      sum += term[0] * Math.cos(term[1] + term[2] * t);
    }
    return sum;
  }
}

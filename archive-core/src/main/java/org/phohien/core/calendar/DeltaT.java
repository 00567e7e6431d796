package org.phohien.core.calendar;

/**
 * How far the Earth's turning lags behind even time. Observed to 2020 (Morrison and Stephenson
 * 2004; IERS), then as expected; nobody knows it for 2200 to better than some minutes.
 */
final class DeltaT {

  /** Year, seconds. */
  private static final double[][] SECONDS = {
    {1800, 13.7},
    {1820, 12.0},
    {1830, 7.8},
    {1840, 5.7},
    {1850, 7.1},
    {1860, 7.9},
    {1870, 1.6},
    {1880, -5.4},
    {1890, -5.9},
    {1900, -2.8},
    {1910, 10.4},
    {1920, 21.2},
    {1930, 24.0},
    {1940, 24.3},
    {1950, 29.1},
    {1960, 33.1},
    {1970, 40.2},
    {1980, 50.5},
    {1990, 56.9},
    {2000, 63.8},
    {2010, 66.1},
    {2020, 69.4},
    {2050, 80},
    {2100, 110},
    {2200, 230},
  };

  private DeltaT() {}

  /** Terrestrial less universal time, in days. */
  static double days(double julianDay) {
    double year = 2000 + (julianDay - 2451545.0) / 365.25;
    int after = 1;
    while (after < SECONDS.length - 1 && SECONDS[after][0] < year) {
      after++;
    }
    double[] from = SECONDS[after - 1];
    double[] to = SECONDS[after];
    double part = Math.clamp((year - from[0]) / (to[0] - from[0]), 0, 1);
    return (from[1] + part * (to[1] - from[1])) / 86_400;
  }
}

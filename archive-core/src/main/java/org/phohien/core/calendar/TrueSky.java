package org.phohien.core.calendar;

/**
 * Sun and moon as modern astronomy has them, seen from a meridian. Good to about half a minute
 * between 1800 and 2200.
 *
 * @param rules it stands for
 * @param east of Greenwich, in days: 7 hours are 7/24
 */
record TrueSky(Rules rules, double east) implements Sky {

  /** Since 1968. */
  static final TrueSky VIETNAM = new TrueSky(Rules.MODERN, 7.0 / 24);

  /** Beijing's mean time, 116°25′ east. */
  static final TrueSky BEIJING = new TrueSky(Rules.HIEP_KY, 116.4167 / 360);

  /**
   * 120° east, China's standard time since 1929. The tables of before 1891 gave new moons late by
   * as much as this lies east of Beijing, so their almanacs agree with it better than with
   * Beijing's.
   */
  static final TrueSky EAST_120 = new TrueSky(Rules.HIEP_KY, 120.0 / 360);

  private static final double DEGREES_A_DAY = 360 / 365.2422;

  @Override
  public long newMoon(long lunation) {
    return civilDay(Moon.newMoon(lunation));
  }

  @Override
  public long middleTerm(int year, int number) {
    double wanted = (270 + 30.0 * number) % 360;
    double at = JulianDay.ofYear(year) + 355 + number * 30.44;
    // Newton: the sun's pace changes by 3 % in a year, so the third step moves it by less than a
    // second.
    for (int step = 0; step < 4; step++) {
      double off = Math.IEEEremainder(wanted - Sun.longitude(at), 360);
      at += off / DEGREES_A_DAY;
    }
    return civilDay(at);
  }

  private long civilDay(double terrestrial) {
    double universal = terrestrial - DeltaT.days(terrestrial);
    return (long) Math.floor(universal + 0.5 + east);
  }
}

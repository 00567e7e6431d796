package org.phohien.core.calendar;

/**
 * Sun and moon as the reckoners of the Thụ thời (授時, 1281) and Đại thống (大統, 1368) calendars had
 * them; Lê and Tây Sơn reckoned so until 1812. Constants and rules: Minh sử 明史, chapters 32–36
 * (Lịch chí 曆志): a year of 365.2425 days whose 24 terms lie at even distances, a mean new moon set
 * right by what sun and moon are ahead or behind.
 */
final class DaiThong implements Sky {

  /** Midnight before the winter solstice of December 1280, day kỷ mùi, as Julian day number. */
  private static final long DAY = 2_188_926;

  /** Part of that day at the solstice (khí ứng 氣應 55.06). */
  private static final double SOLSTICE = 0.06;

  private static final double YEAR = 365.2425;
  private static final double MONTH = 29.530593;

  /** From one perigee to the next, and how long before the solstice the moon was there. */
  private static final double ANOMALY = 27.5546;

  private static final double PERIGEE = 13.0205;

  /** From the mean new moon to the solstice (nhuận ứng 閏應, as set right later). */
  private static final double AGE = 20.2050;

  /** What a limit (hạn 限) of the moon's tables lasts in days. */
  private static final double LIMIT = 0.0820;

  private static final double LIMITS_A_DAY = 12.20;

  /** Mean lunation that begins before the solstice of 1280, by modern count. */
  private static final long FIRST_LUNATION = -8_894;

  @Override
  public Rules rules() {
    return Rules.DAI_THONG;
  }

  @Override
  public long middleTerm(int year, int number) {
    return DAY + (long) Math.floor(SOLSTICE + YEAR * (year - 1280) + YEAR / 12 * number);
  }

  @Override
  public long newMoon(long lunation) {
    double mean = (lunation - FIRST_LUNATION) * MONTH - AGE;
    double anomaly = floorMod(mean + PERIGEE, ANOMALY);
    double ahead = sun(floorMod(mean, YEAR)) - moon(anomaly);
    double at = mean + ahead * LIMIT / pace(anomaly);
    return DAY + (long) Math.floor(SOLSTICE + at);
  }

  /** Degrees that the sun is ahead of its mean place (doanh súc 盈縮). */
  private static double sun(double sinceSolstice) {
    double half = YEAR / 2;
    double since = sinceSolstice % half;
    boolean ahead = sinceSolstice < half;
    double quick = 88.909225;
    double slow = 93.712025;
    double size;
    if (ahead) {
      size = since <= quick ? nearPerigee(since) : nearApogee(half - since);
    } else {
      size = since <= slow ? nearApogee(since) : nearPerigee(half - since);
    }
    return ahead ? size : -size;
  }

  private static double nearPerigee(double x) {
    return (5_133_200 - (24_600 + 31 * x) * x) * x / 1e8;
  }

  private static double nearApogee(double x) {
    return (4_870_600 - (22_100 + 27 * x) * x) * x / 1e8;
  }

  /** Degrees that the moon is ahead of its mean place (trì tật 遲疾). */
  private static double moon(double anomaly) {
    double half = ANOMALY / 2;
    return anomaly < half
        ? moonIn(anomaly * LIMITS_A_DAY)
        : -moonIn((anomaly - half) * LIMITS_A_DAY);
  }

  private static double moonIn(double limits) {
    double x = limits <= 84 ? limits : Math.max(0, 168 - limits);
    return (11_110_000 - (28_100 + 325 * x) * x) * x / 1e8;
  }

  /** Degrees the moon goes in the limit it is in. */
  private static double pace(double anomaly) {
    double limit = Math.floor(anomaly * LIMITS_A_DAY) / LIMITS_A_DAY;
    return 1.0963 + moon(limit + 1 / LIMITS_A_DAY) - moon(limit);
  }

  private static double floorMod(double a, double b) {
    return a - b * Math.floor(a / b);
  }
}

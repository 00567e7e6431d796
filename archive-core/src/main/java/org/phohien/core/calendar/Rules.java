package org.phohien.core.calendar;

/** By which rules a lunar year was, or is, reckoned here, and so how far the day can be trusted. */
public enum Rules {
  /**
   * Thụ thời and Đại thống (授時, 大統), to 1812: the sun's terms at even distances, the moon's
   * inequality by cubic tables. The court's own almanacs of 1544–1903 are known (Khâm định vạn niên
   * thư); single months may differ from what is reckoned here by a day, and leap months near the
   * border of a term by a month. Before 1544 no almanac is left to compare with, and Đàng Trong
   * (1631–1801) kept a reckoning of its own.
   */
  DAI_THONG,
  /**
   * Hiệp kỷ (協紀), 1813–1967: true sun and moon at the meridian of Beijing, here by modern
   * astronomy. A new moon or term within minutes of midnight may have been put a day off.
   */
  HIEP_KY,
  /** Since 1968: true sun and moon at UTC+7 (decision 121-CP of 8 August 1967). */
  MODERN
}

package org.phohien.core.place;

/** How high a kind of unit stands, 0 the highest. */
final class UnitRank {

  static final int PROVINCE = 1;
  static final int DISTRICT = 3;

  /** Names of units below this rank are too common to be looked for beside each other. */
  static final int LAST_WIDENED = DISTRICT;

  static final int LOWEST = 6;

  private UnitRank() {}

  static int of(String kind) {
    return switch (kind) {
      case "thừa tuyên", "trấn", "lộ" -> 0;
      case "tỉnh", "đạo" -> PROVINCE;
      case "phủ" -> 2;
      case "huyện", "thị xã", "thành phố", "quận", "châu", "đô thị cổ" -> DISTRICT;
      case "tổng" -> 4;
      case "xã", "phường", "thị trấn" -> 5;
      default -> LOWEST;
    };
  }
}

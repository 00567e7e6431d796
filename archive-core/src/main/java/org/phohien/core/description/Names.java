package org.phohien.core.description;

import java.util.List;
import java.util.Locale;

/** What the form of a name tells of it. */
final class Names {

  /**
   * First words of the names of bodies, as Vietnamese and French title pages write them. Enough of
   * them to spare the persons: Trường Chinh is no school, Sở Cuồng no office.
   */
  private static final List<String> BODIES =
      List.of(
          "bảo tàng",
          "ban biên",
          "ban chấp hành",
          "ban nghiên",
          "ban quản",
          "ban tuyên",
          "bộ ",
          "chi cục",
          "chính phủ",
          "công ty",
          "cục ",
          "đại học",
          "đảng bộ",
          "đảng ủy",
          "đảng uỷ",
          "đảng cộng sản",
          "hội đồng",
          "hội khoa",
          "hội văn",
          "hội nhà",
          "hội sử",
          "huyện ",
          "nhà in",
          "nhà xuất bản",
          "nxb",
          "phòng văn",
          "phòng giáo",
          "quốc hội",
          "sở du lịch",
          "sở giáo",
          "sở kế",
          "sở khoa",
          "sở nông",
          "sở tài",
          "sở thông tin",
          "sở văn",
          "tạp chí",
          "thành phố",
          "thư viện",
          "tỉnh ",
          "tòa soạn",
          "toà soạn",
          "tổng cục",
          "trung tâm",
          "trường cao",
          "trường đại học",
          "trường quốc",
          "trường thpt",
          "trường tiểu",
          "trường trung",
          "ty giáo",
          "ty thông",
          "ty văn",
          "ubnd",
          "ủy ban",
          "uỷ ban",
          "viện ",
          "xã ",
          "école ",
          "gouvernement",
          "imprimerie",
          "résidence",
          "service ",
          "société",
          "protectorat");

  private Names() {}

  /** Whether this is a body (MARC X10) and not a person (X00). */
  static boolean isBody(String name) {
    String lower = name.toLowerCase(Locale.ROOT) + " ";
    return BODIES.stream().anyMatch(lower::startsWith);
  }

  /**
   * First indicator of a personal name: 0 in direct order, as Vietnamese names are written (TCVN
   * 7539:2005 follows the title page), 1 surname first, which the comma shows.
   */
  static char order(String name) {
    return name.contains(", ") ? '1' : '0';
  }

  /** Whether a title is written in Han characters, so that MARC wants it in 880. */
  static boolean isHan(String title) {
    long letters = title.codePoints().filter(Character::isLetter).count();
    long han = title.codePoints().filter(Names::isHan).count();
    return han > 0 && han * 2 >= letters;
  }

  /** Nôm characters without a code point stand in the private use areas. */
  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
        || Character.getType(c) == Character.PRIVATE_USE;
  }
}

package org.phohien.core.description;

import java.util.List;
import java.util.Locale;

/**
 * The country of a place of publication as MARC codes it (008/15-17). Only what can be told for
 * sure from the name of the place is coded.
 *
 * @param code three characters of the MARC Code List for Countries
 * @param places lower-case beginnings of the names of its places
 */
record MarcCountry(String code, List<String> places) {

  /** No place, unknown or undetermined. */
  static final String UNKNOWN = "xx ";

  private static final List<MarcCountry> COUNTRIES =
      List.of(
          new MarcCountry(
              "vm ",
              List.of(
                  "h.",
                  "hà nội",
                  "hanoi",
                  "ha noi",
                  "huế",
                  "hué",
                  "sài gòn",
                  "saigon",
                  "hưng yên",
                  "hải phòng",
                  "hải dương",
                  "haiphong",
                  "nam định",
                  "thái bình",
                  "hà nam",
                  "phố hiến",
                  "bắc ninh",
                  "đà nẵng",
                  "tp. hồ chí minh",
                  "tp. hcm",
                  "thành phố hồ chí minh",
                  "quy nhơn",
                  "việt nam",
                  "thanh hóa",
                  "thanh hoá",
                  "nghệ an")),
          new MarcCountry("fr ", List.of("paris", "lyon", "marseille")),
          new MarcCountry("cc ", List.of("bắc kinh", "thượng hải", "quảng châu")));

  MarcCountry {
    places = List.copyOf(places);
  }

  /** The three characters for a place as the title page writes it. */
  static String code(String place) {
    String name = place.toLowerCase(Locale.ROOT).strip();
    return COUNTRIES.stream()
        .filter(c -> c.places.stream().anyMatch(name::startsWith))
        .map(MarcCountry::code)
        .findFirst()
        .orElse(UNKNOWN);
  }
}

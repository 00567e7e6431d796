package org.phohien.core.place;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place as a description writes it, taken apart.
 *
 * @param name as {@link #key} has it
 * @param kind the unit is said to be; empty where that is not said
 * @param within names of places it is said to lie in
 */
record WrittenPlace(String name, Optional<String> kind, List<String> within) {

  private static final List<String> KINDS =
      List.of(
          "thành phố",
          "thị xã",
          "thị trấn",
          "thừa tuyên",
          "tỉnh",
          "trấn",
          "phủ",
          "huyện",
          "tổng",
          "xã",
          "phường",
          "đạo",
          "lộ");

  static WrittenPlace of(String written) {
    List<String> parts =
        Arrays.stream(key(written).split("[,;()/]|--| - ", -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    if (parts.isEmpty()) {
      return new WrittenPlace("", Optional.empty(), List.of());
    }
    String first = parts.getFirst();
    Optional<String> kind = KINDS.stream().filter(k -> first.startsWith(k + " ")).findFirst();
    return new WrittenPlace(
        kind.map(k -> first.substring(k.length() + 1)).orElse(first),
        kind,
        parts.subList(1, parts.size()).stream().map(WrittenPlace::bare).toList());
  }

  /** Whether a place can be meant: of the kind said, lying in what was said. */
  boolean fits(List<PlaceRow> rows, Gazetteer gazetteer) {
    boolean rightKind = kind.isEmpty() || rows.stream().anyMatch(r -> r.kind().equals(kind.get()));
    return rightKind
        && within.stream()
            .allMatch(wider -> rows.stream().anyMatch(r -> liesIn(r, wider, gazetteer)));
  }

  private static boolean liesIn(PlaceRow row, String wider, Gazetteer gazetteer) {
    return wider.equals("việt nam")
        || isNamed(row.partOf(), wider, gazetteer, 0)
        || isNamed(row.liesIn(), wider, gazetteer, 0);
  }

  private static boolean isNamed(String place, String name, Gazetteer gazetteer, int depth) {
    return depth < 6
        && gazetteer.of(place).stream()
            .anyMatch(row ->
                isCalled(row, name, gazetteer)
                    || isNamed(row.partOf(), name, gazetteer, depth + 1)
                    || isNamed(row.liesIn(), name, gazetteer, depth + 1));
  }

  /** By its name, or by that of a unit it was merged into: Hưng Yên, Hải Hưng. */
  private static boolean isCalled(PlaceRow row, String name, Gazetteer gazetteer) {
    return key(row.name()).equals(name)
        || gazetteer.otherNames(row.name()).stream().anyMatch(other -> key(other).equals(name));
  }

  private static String bare(String part) {
    return KINDS.stream()
        .filter(k -> part.startsWith(k + " "))
        .findFirst()
        .map(k -> part.substring(k.length() + 1))
        .orElse(part);
  }

  /** Small letters, one space, one way to put the tone, no hyphens within, no stop at the end. */
  static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("(?<=\\p{L})-(?=\\p{L})", " ")
        .replace("oà", "òa")
        .replace("oá", "óa")
        .replace("uỷ", "ủy")
        .replace("uý", "úy")
        .replace("uỳ", "ùy")
        .replaceAll("[\\s]+", " ")
        .replaceAll("[\\s.:;,/]+$", "")
        .strip();
  }
}

package org.phohien.web.exchange;

import java.text.Normalizer;
import java.util.Locale;

/** A code for an address, from a title. */
final class Codes {

  private static final int LONGEST = 40;

  private Codes() {}

  /** Small letters without accents, digits and hyphens; may be too short to be one. */
  static String of(String title) {
    String plain =
        Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replace('đ', 'd')
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return (plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain).replaceAll("-$", "");
  }
}

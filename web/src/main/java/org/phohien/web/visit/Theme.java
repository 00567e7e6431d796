package org.phohien.web.visit;

import java.util.Locale;
import java.util.Optional;

/** Light or dark paper; {@code AUTO} leaves it to the reader's device. */
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  /** The name in the cookie and in the page's {@code data-theme}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The theme with this name; {@code AUTO} for anything else. */
  public static Theme ofSlug(Optional<String> slug) {
    return slug.filter("light"::equals)
        .map(_ -> LIGHT)
        .or(() -> slug.filter("dark"::equals).map(_ -> DARK))
        .orElse(AUTO);
  }
}

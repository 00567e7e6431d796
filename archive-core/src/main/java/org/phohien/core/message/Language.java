package org.phohien.core.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages the archive speaks, the first one first. */
public enum Language {
  VIETNAMESE("vi"),
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The ISO 639-1 code, as in {@code lang} attributes and {@code ?lang=}. */
  public String code() {
    return code;
  }

  /** For the formats of numbers and dates. */
  public Locale locale() {
    return Locale.of(code);
  }

  /** The language with this ISO 639-1 code, or empty. */
  public static Optional<Language> ofCode(String code) {
    return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
  }

  /** The language of a locale; Vietnamese where the archive does not speak it. */
  public static Language of(Locale locale) {
    return ofCode(locale.getLanguage()).orElse(VIETNAMESE);
  }
}

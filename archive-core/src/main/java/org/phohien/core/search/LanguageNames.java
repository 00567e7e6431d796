package org.phohien.core.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.phohien.core.message.Language;

/** What a reader may call a language that a description tells by its code. */
final class LanguageNames {

  /** ISO 639-2/B codes that are others in 639-2/T, which the JDK knows. */
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.of("fre", "fra", "chi", "zho", "ger", "deu", "dut", "nld", "rum", "ron", "cze", "ces");

  private static final Map<String, Locale> LANGUAGES = languages();

  private LanguageNames() {}

  /** A code of ISO 639-2/B, and the names of its language in the languages the archive speaks. */
  static Stream<String> of(String code) {
    Locale language = LANGUAGES.get(BIBLIOGRAPHIC.getOrDefault(code, code));
    return language == null
        ? Stream.of(code)
        : Stream.concat(
            Stream.of(code),
            Arrays.stream(Language.values())
                .map(spoken -> language.getDisplayLanguage(spoken.locale())));
  }

  private static Map<String, Locale> languages() {
    Map<String, Locale> languages = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.of(code);
      languages.put(language.getISO3Language(), language);
    }
    return Map.copyOf(languages);
  }
}

package org.phohien.iiif.presentation;

import java.util.EnumMap;
import java.util.Map;
import org.phohien.core.message.DateWords;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Dating;

/**
 * A text of the archive's own in each language it speaks.
 *
 * @param texts one a language
 */
record Phrase(Map<Language, String> texts) {

  Phrase {
    texts = Map.copyOf(texts);
  }

  /** A sentence of the message catalog. */
  static Phrase of(String key, Object... arguments) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, Messages.of(language).get(key, arguments));
    }
    return new Phrase(texts);
  }

  /** A sentence of the catalog where there is one, else the text itself. */
  static Phrase or(String key, String text) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, Messages.of(language).find(key).orElse(text));
    }
    return new Phrase(texts);
  }

  /** A date in words. */
  static Phrase of(Dating date) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, DateWords.of(date, language));
    }
    return new Phrase(texts);
  }

  String in(Language language) {
    return texts.getOrDefault(language, "");
  }
}

package org.phohien.core.alto;

import java.util.Optional;
import org.phohien.core.model.Script;

/** The BCP 47 tag of a script's language, as XML and HTML want it (the model's are ISO 639-2/B). */
final class Language {

  private Language() {}

  static String of(Script script) {
    return switch (script) {
      case VIETNAMESE -> "vi";
      case HAN_NOM -> "lzh";
      case FRENCH -> "fr";
    };
  }

  /** The script meant by a tag; also by the tags that other programs write. */
  static Optional<Script> script(String tag) {
    return switch (tag) {
      case "vi", "vie" -> Optional.of(Script.VIETNAMESE);
      case "lzh", "zh", "chi", "zho", "vi-Hani" -> Optional.of(Script.HAN_NOM);
      case "fr", "fre", "fra" -> Optional.of(Script.FRENCH);
      default -> Optional.empty();
    };
  }
}

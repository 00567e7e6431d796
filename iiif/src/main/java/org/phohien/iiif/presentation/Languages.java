package org.phohien.iiif.presentation;

import java.util.Map;
import org.phohien.core.model.Description;

/** Languages as JSON-LD names them (BCP 47), from the catalog's ISO 639-2/B codes. */
public final class Languages {

  private static final Map<String, String> TAGS =
      Map.of("vie", "vi", "eng", "en", "fre", "fr", "chi", "zh", "lzh", "lzh");

  private Languages() {}

  /** The tag of a code of the catalog's; {@code none} for one that has none here. */
  public static String tag(String code) {
    return TAGS.getOrDefault(code, "none");
  }

  /**
   * The language a title is most likely in: a work's own, but a title in Latin letters of a work in
   * characters is its Vietnamese reading.
   */
  static String of(Description description) {
    if (description.title().codePoints().anyMatch(Character::isIdeographic)) {
      return "lzh";
    }
    String first = description.languages().isEmpty() ? "vie" : description.languages().getFirst();
    String tag = tag(first);
    return tag.equals("lzh") || tag.equals("zh") ? "vi" : tag;
  }
}

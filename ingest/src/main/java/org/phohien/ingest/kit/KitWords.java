package org.phohien.ingest.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Collection;

/** What the page of a kit says, in one language. */
final class KitWords {

  private static final List<String> KEYS =
      List.of(
          "search",
          "go",
          "placeholder",
          "all",
          "results",
          "none",
          "next",
          "page",
          "pages",
          "back",
          "text",
          "notext",
          "image",
          "by",
          "number",
          "from",
          "state",
          "other",
          "correct",
          "correct.text",
          "field",
          "now",
          "was",
          "who",
          "note",
          "keep",
          "kept",
          "save",
          "save.text",
          "drop",
          "first",
          "last",
          "records",
          "help");

  private KitWords() {}

  static Map<String, String> of(Messages messages) {
    Map<String, String> words = new HashMap<>();
    KEYS.forEach(key -> words.put(key, messages.get("exchange.kit." + key)));
    for (KitField field : KitField.values()) {
      words.put("field." + field.key(), messages.get("exchange.kit.field." + field.key()));
    }
    for (Collection collection : Collection.values()) {
      words.put("kind." + collection.slug(), messages.get("collection." + collection.slug()));
    }
    return words;
  }
}

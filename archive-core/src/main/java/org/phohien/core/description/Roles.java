package org.phohien.core.description;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marc4j.marc.DataField;

/** What a MARC relator code says of an agent's part in the work. */
final class Roles {

  static final String PUBLISHER = "pbl";

  /** Those who made the work itself: they can be its main entry (MARC 1XX, dc:creator). */
  private static final Set<String> CREATORS =
      Set.of("art", "aut", "cmp", "cre", "ctg", "drm", "pht", "srv");

  private Roles() {}

  /** The words of $e, in Vietnamese and English, as far as they are common. */
  private static final List<Map.Entry<String, String>> TERMS =
      List.of(
          Map.entry("tác giả", "aut"),
          Map.entry("author", "aut"),
          Map.entry("dịch", "trl"),
          Map.entry("transl", "trl"),
          Map.entry("chủ biên", "edt"),
          Map.entry("biên tập", "edt"),
          Map.entry("biên soạn", "com"),
          Map.entry("edit", "edt"),
          Map.entry("sưu tầm", "col"),
          Map.entry("minh h", "ill"),
          Map.entry("vẽ", "ill"),
          Map.entry("illus", "ill"),
          Map.entry("chụp", "pht"),
          Map.entry("photo", "pht"),
          Map.entry("chép", "scr"));

  /**
   * The role of a heading: its code ($4, plain or at the end of an address), else its term ($e).
   */
  static Optional<String> of(DataField field) {
    Optional<String> code =
        Marc.value(field, '4')
            .map(c -> c.substring(c.lastIndexOf('/') + 1).strip())
            .filter(c -> c.matches("[a-z]{3}"));
    return code.or(() -> Marc.value(field, 'e').flatMap(Roles::ofTerm));
  }

  private static Optional<String> ofTerm(String term) {
    String words = Normalizer.normalize(term, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return TERMS.stream()
        .filter(t -> words.contains(t.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  static boolean creates(String role) {
    return CREATORS.contains(role);
  }

  static boolean publishes(String role) {
    return role.equals(PUBLISHER);
  }

  /** Has a part in the work without having made it: editors, translators, copyists, … */
  static boolean contributes(String role) {
    return !creates(role) && !publishes(role);
  }
}

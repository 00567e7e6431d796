package org.phohien.samples.relevance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Spoils words as readers of print do, and as typing does. */
final class Damage {

  /** Shapes taken for each other on bad paper, from what one sees in any OCR of old print. */
  private static final Map<String, List<String>> LOOKALIKES =
      Map.ofEntries(
          Map.entry("h", List.of("b", "li")),
          Map.entry("n", List.of("u", "ri")),
          Map.entry("u", List.of("n", "ii")),
          Map.entry("c", List.of("e", "o")),
          Map.entry("e", List.of("c", "o")),
          Map.entry("l", List.of("i", "1", "t")),
          Map.entry("m", List.of("rn", "in")),
          Map.entry("g", List.of("q", "y")),
          Map.entry("t", List.of("f", "l")),
          Map.entry("o", List.of("c", "a")),
          Map.entry("a", List.of("o", "n")),
          Map.entry("d", List.of("cl", "đ")),
          Map.entry("b", List.of("h", "6")));

  private static final String NEIGHBOURS = "qwertyuiopasdfghjklzxcvbnm";

  private final Random random;

  Damage(Random random) {
    this.random = random;
  }

  /** A word as misread: one letter taken for others, and often its accents lost. */
  String misread(String word) {
    String form = random.nextInt(3) == 0 ? bare(word) : word;
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < form.length(); i++) {
      if (LOOKALIKES.containsKey(String.valueOf(form.charAt(i)))) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return bare(form);
    }
    int at = places.get(random.nextInt(places.size()));
    List<String> taken = LOOKALIKES.getOrDefault(String.valueOf(form.charAt(at)), List.of(""));
    return form.substring(0, at) + taken.get(random.nextInt(taken.size())) + form.substring(at + 1);
  }

  /** A word with one letter doubled, left out, exchanged with the next or hit beside. */
  String mistyped(String word) {
    int at = 1 + random.nextInt(Math.max(1, word.length() - 1));
    at = Math.min(at, word.length() - 1);
    char beside = NEIGHBOURS.charAt(random.nextInt(NEIGHBOURS.length()));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
      case 1 -> word.substring(0, at) + word.substring(at + 1);
      case 2 ->
          word.substring(0, at - 1)
              + word.charAt(at)
              + word.charAt(at - 1)
              + word.substring(at + 1);
      default -> word.substring(0, at) + beside + word.substring(at + 1);
    };
  }

  /** A text without accents. */
  static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }
}

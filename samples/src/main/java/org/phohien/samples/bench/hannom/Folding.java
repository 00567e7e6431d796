package org.phohien.samples.bench.hannom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The two forms in which Hán-Nôm text is compared. N1: composed, only characters of Han and of
 * private use and 々, those of the Nom Na Tong font as the encoded ones where there are any. N2:
 * each character of N1 as the representative of its variants, which is lenient.
 *
 * @param encoded by private-use character
 * @param representatives by character
 */
record Folding(Map<Integer, Integer> encoded, Map<Integer, Integer> representatives) {

  Folding {
    encoded = Map.copyOf(encoded);
    representatives = Map.copyOf(representatives);
  }

  /**
   * Reads {@code pua_map.tsv} and {@code n2_fold.tsv}.
   *
   * @param tables the folder that holds them; what it lacks folds nothing
   */
  static Folding read(Path tables) throws IOException {
    return new Folding(
        table(tables.resolve("pua_map.tsv"), "encoded"),
        table(tables.resolve("n2_fold.tsv"), "representative"));
  }

  private static Map<Integer, Integer> table(Path file, String column) throws IOException {
    Map<Integer, Integer> table = new HashMap<>();
    if (Files.exists(file)) {
      List<String> rows = Files.readAllLines(file);
      int at = List.of(rows.getFirst().split("\t", -1)).indexOf(column);
      for (String row : rows.subList(1, rows.size())) {
        String[] cells = row.split("\t", -1);
        if (cells.length > at) {
          table.put(cells[0].codePointAt(0), cells[at].codePointAt(0));
        }
      }
    }
    return table;
  }

  int[] n1(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(Folding::counts)
        .map(c -> encoded.getOrDefault(c, c))
        .toArray();
  }

  int[] n2(String text) {
    int[] form = n1(text);
    for (int i = 0; i < form.length; i++) {
      form[i] = representatives.getOrDefault(form[i], form[i]);
    }
    return form;
  }

  private static boolean counts(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x323AF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xE000 && c <= 0xF8FF)
        || c >= 0xF0000
        || c == 0x3005;
  }
}

package org.phohien.web.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phohien.core.text.HanMeanings;
import org.phohien.core.text.HanReadings;
import org.phohien.core.text.Spelling;

/**
 * What is known of a character of a page: how it is read there, how else it may be read, what it
 * means.
 *
 * @param readings on this page, in the order they come
 * @param others of the dictionaries, the commonest first
 * @param meaning in English; empty where none is known
 */
public record GlossaryEntry(
    String character, List<String> readings, List<String> others, String meaning) {

  /** More are rare and only fill the screen. */
  private static final int MOST_OTHERS = 8;

  public GlossaryEntry {
    readings = List.copyOf(readings);
    others = List.copyOf(others);
  }

  /** Each character that has a reading, once, in the order of the page. */
  static List<GlossaryEntry> of(List<PrintedText.Row> rows) {
    Map<String, Set<String>> readings = new LinkedHashMap<>();
    for (PrintedText.Row row : rows) {
      for (PrintedText.Piece piece : row.pieces()) {
        if (!piece.reading().isEmpty()) {
          readings.computeIfAbsent(piece.text(), _ -> new LinkedHashSet<>()).add(piece.reading());
        }
      }
    }
    List<GlossaryEntry> entries = new ArrayList<>();
    readings.forEach((character, here) -> entries.add(entry(character, here)));
    return entries;
  }

  private static GlossaryEntry entry(String character, Set<String> here) {
    int codePoint = character.codePointAt(0);
    Set<String> spelt = new LinkedHashSet<>();
    here.forEach(reading -> spelt.add(Spelling.of(reading).exact()));
    List<String> others =
        HanReadings.all(codePoint).stream()
            .filter(reading -> spelt.add(Spelling.of(reading).exact()))
            .limit(MOST_OTHERS)
            .toList();
    return new GlossaryEntry(
        character, List.copyOf(here), others, HanMeanings.of(codePoint).orElse(""));
  }
}

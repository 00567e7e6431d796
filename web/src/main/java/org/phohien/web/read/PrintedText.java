package org.phohien.web.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phohien.core.model.Box;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.search.HitBox;
import org.phohien.core.text.Legible;

/**
 * The text of a page as it is set beside its image.
 *
 * @param rows a line each, in reading order, without those that are only noise
 * @param noise how many of those there were
 * @param upright the lines stand in columns from right to left
 * @param glossary the page's characters where their readings are known, each once
 * @param engine what read it
 * @param sure how sure it was, percent
 */
public record PrintedText(
    List<Row> rows,
    int noise,
    boolean upright,
    List<GlossaryEntry> glossary,
    String engine,
    int sure) {

  private static final int MOST_OTHERS = 3;

  public PrintedText {
    rows = List.copyOf(rows);
    glossary = List.copyOf(glossary);
  }

  /**
   * A line of the text.
   *
   * @param lang its BCP 47 tag
   */
  public record Row(String lang, List<Piece> pieces) {}

  /**
   * A run of a line that is, or is not, found; where readings are known, a single character.
   *
   * @param reading of the character in Quốc ngữ; empty where none is known
   * @param others what else the engine took it for, the likeliest first, as code points in hex;
   *     empty without a reading
   */
  public record Piece(String text, boolean hit, String reading, String others) {

    private Piece(String text, boolean hit) {
      this(text, hit, "", "");
    }
  }

  /** The text with the found words marked and the readings beside their characters. */
  static PrintedText of(PageText text, Optional<PageReadings> readings, List<HitBox> hits) {
    Set<Box> found = new HashSet<>();
    hits.forEach(hit -> found.add(hit.box()));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      Line line = text.lines().get(i);
      if (isLegible(line, found)) {
        List<String> read = readings.isPresent() ? readings.get().of(i) : List.of();
        rows.add(row(line, read.size() == line.words().size() ? read : List.of(), found));
      }
    }
    return new PrintedText(
        rows,
        text.lines().size() - rows.size(),
        text.upright(),
        GlossaryEntry.of(rows),
        text.by().name(),
        Math.round(100 * text.sure()));
  }

  private static boolean isLegible(Line line, Set<Box> found) {
    return Legible.line(line) || line.words().stream().anyMatch(word -> found.contains(word.box()));
  }

  private static Row row(Line line, List<String> readings, Set<Box> found) {
    String lang =
        switch (line.script()) {
          case VIETNAMESE -> "vi";
          case HAN_NOM -> "lzh-Hani";
          case FRENCH -> "fr";
        };
    return new Row(lang, readings.isEmpty() ? runs(line, found) : read(line, readings, found));
  }

  private static List<Piece> read(Line line, List<String> readings, Set<Box> found) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < line.words().size(); i++) {
      Word word = line.words().get(i);
      pieces.add(
          new Piece(
              word.text(),
              found.contains(word.box()),
              readings.get(i),
              readings.get(i).isEmpty() ? "" : others(word)));
    }
    return List.copyOf(pieces);
  }

  /** As numbers, so that the page's font is not filled with characters that it does not show. */
  private static String others(Word word) {
    return word.alternatives().stream()
        .limit(MOST_OTHERS)
        .map(other -> Integer.toHexString(other.text().codePointAt(0)))
        .collect(Collectors.joining(" "));
  }

  private static List<Piece> runs(Line line, Set<Box> found) {
    String gap = line.script() == Script.HAN_NOM ? "" : " ";
    List<Piece> pieces = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    boolean hit = false;
    for (Word word : line.words()) {
      boolean here = found.contains(word.box());
      if (here != hit && !run.isEmpty()) {
        // the space before a hit is not part of it
        pieces.add(new Piece(hit ? run.toString() : run + gap, hit));
        run.setLength(0);
        run.append(hit ? gap : "");
      } else if (!run.isEmpty()) {
        run.append(gap);
      }
      run.append(word.text());
      hit = here;
    }
    if (!run.isEmpty()) {
      pieces.add(new Piece(run.toString(), hit));
    }
    return List.copyOf(pieces);
  }
}

package org.phohien.core.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a page: its lines in reading order and where they stand.
 *
 * @param page whose text it is
 * @param size of the image that was read; boxes lie within it
 * @param image checksum of the master file that was read
 * @param by the engine
 * @param attempts each try with its confidence, the kept one first; empty where nothing was tried
 *     twice or nothing is known
 * @param lines in reading order; empty for a page without text
 */
public record PageText(
    PageId page, Pixels size, Checksum image, Engine by, List<Attempt> attempts, List<Line> lines) {

  public PageText {
    attempts = List.copyOf(attempts);
    lines = List.copyOf(lines);
  }

  /** The page as text, a line a row. */
  public String text() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  /** Whether it stands in columns: most of its lines are Hán-Nôm that is read downwards. */
  public boolean upright() {
    long columns =
        lines.stream()
            .filter(l -> l.script() == Script.HAN_NOM && l.box().height() >= l.box().width())
            .count();
    return columns * 2 > lines.size();
  }

  /** Mean confidence of all words, 0 to 1; 0 for a page without text. */
  public float sure() {
    return (float)
        lines.stream().flatMap(l -> l.words().stream()).mapToDouble(Word::sure).average().orElse(0);
  }
}

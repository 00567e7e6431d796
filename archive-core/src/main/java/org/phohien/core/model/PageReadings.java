package org.phohien.core.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the Hán-Nôm characters of a page are read in Quốc ngữ, each in its context. Kept beside the
 * text, not in it: the text says what is printed, this says what a machine makes of it, and a
 * better table may say something else one day.
 *
 * <p>For search across scripts: {@link #of(int)} gives a reading for each word of a line of the
 * {@link PageText} that was published with it; the two are only ever published together.
 *
 * @param page whose text was read
 * @param text checksum of the ALTO file they belong to; of another text they say nothing
 * @param by the table and its version
 * @param lines those of Hán-Nôm, in the order of the text
 */
public record PageReadings(PageId page, Checksum text, String by, List<OfLine> lines) {

  public PageReadings {
    lines = List.copyOf(lines);
  }

  /**
   * The readings of one line.
   *
   * @param number of the line in the text, from 0
   * @param readings one for each word, in small letters, NFC; empty where none is known
   */
  public record OfLine(int number, List<String> readings) {

    public OfLine {
      readings = List.copyOf(readings);
    }
  }

  /** The readings of a line of the text, counted from 0; empty where it has none. */
  public List<String> of(int line) {
    return lines.stream()
        .filter(l -> l.number() == line)
        .findFirst()
        .map(OfLine::readings)
        .orElse(List.of());
  }

  /** The readings of all lines, by the number of the line. */
  public Map<Integer, List<String>> byLine() {
    return lines.stream().collect(Collectors.toMap(OfLine::number, OfLine::readings));
  }
}

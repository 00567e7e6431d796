package org.phohien.core.model;

import java.util.List;

/**
 * The passage of a known work that a Hán-Nôm page seems to hold, though much of it may have been
 * misread. It is for a person to take or decline; nothing is put in place of what was read without
 * one.
 *
 * @param page that was read
 * @param text checksum of the ALTO file it was compared with; for another text it is void
 * @param work name of the work, as the operator's file has it
 * @param firstRow row of the work where the passage begins, from 1
 * @param lastRow row where it ends
 * @param agreement which part of the page's characters are the passage's, 0 to 1
 * @param lines the passage, cut as the lines of the page are
 */
public record Suggestion(
    PageId page,
    Checksum text,
    String work,
    int firstRow,
    int lastRow,
    double agreement,
    List<OfLine> lines) {

  public Suggestion {
    lines = List.copyOf(lines);
    if (firstRow < 1 || lastRow < firstRow || !(agreement >= 0 && agreement <= 1)) {
      throw new IllegalArgumentException(
          "no passage: rows %d to %d, agreement %s".formatted(firstRow, lastRow, agreement));
    }
  }

  /**
   * The passage's characters for one line.
   *
   * @param number of the line in the text, from 0
   * @param text characters; empty where the work lacks the line
   */
  public record OfLine(int number, String text) {}

  /** How much agrees, in per cent. */
  public int percent() {
    return (int) Math.round(100 * agreement);
  }
}

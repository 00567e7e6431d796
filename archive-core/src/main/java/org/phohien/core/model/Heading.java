package org.phohien.core.model;

import java.text.Normalizer;

/**
 * One entry of a work's table of contents.
 *
 * @param title as printed or as a cataloguer gives it, NFC, on one line, never blank
 * @param page key of the page it begins on
 * @param level 1 for a part of the whole work, 2 for a part of that, at most {@link #DEEPEST}
 */
public record Heading(String title, String page, int level) {

  /** Deeper than any table of contents a reader can follow. */
  public static final int DEEPEST = 6;

  private static final int LONGEST = 500;

  public Heading {
    title = Normalizer.normalize(title, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    if (title.isEmpty() || title.length() > LONGEST) {
      throw new IllegalArgumentException("a heading has 1 to " + LONGEST + " characters");
    }
    if (level < 1 || level > DEEPEST) {
      throw new IllegalArgumentException("level " + level + " of a heading");
    }
  }
}

package org.phohien.samples;

/**
 * A word (for Hán-Nôm: a character) as printed, and the box of its ink in pixels of the page image,
 * origin top left.
 *
 * @param text as printed, NFC
 * @param x left edge
 * @param y top edge
 * @param width of the ink
 * @param height of the ink
 */
public record TrueWord(String text, int x, int y, int width, int height) {

  /** Refuses an empty word or box. */
  public TrueWord {
    if (text.isBlank() || width <= 0 || height <= 0 || x < 0 || y < 0) {
      throw new IllegalArgumentException(
          "Not a word on a page: '%s' at %d,%d,%d,%d".formatted(text, x, y, width, height));
    }
  }
}

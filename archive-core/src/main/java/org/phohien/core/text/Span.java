package org.phohien.core.text;

/**
 * A part of a text.
 *
 * @param start first char, UTF-16
 * @param end behind the last char
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a part of a text: " + start + "–" + end);
    }
  }

  /** Whether both hold at least one char in common. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}

package org.phohien.core.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a text with its hits marked.
 *
 * @param parts in order; their texts joined are the snippet
 */
public record Snippet(List<Part> parts) {

  public Snippet {
    parts = List.copyOf(parts);
  }

  /** A run of text that is, or is not, a hit. */
  public record Part(String text, boolean hit) {}

  /** The snippet without marks. */
  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}

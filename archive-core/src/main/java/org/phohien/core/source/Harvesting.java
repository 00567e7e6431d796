package org.phohien.core.source;

import java.util.Optional;

/**
 * What is harvested of a source, and how often.
 *
 * @param format its metadataPrefix
 * @param set only this one
 * @param schedule when it is asked
 */
public record Harvesting(String format, Optional<String> set, Schedule schedule) {

  public Harvesting {
    if (format.isBlank()) {
      throw new IllegalArgumentException("a harvest has a format");
    }
  }
}

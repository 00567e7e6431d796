package org.phohien.core.description;

import java.util.Optional;
import org.phohien.core.text.LegacyEncoding;

/**
 * How a file of MARC records is read.
 *
 * @param mending whether a binary record that breaks the rules is mended where that is certain
 * @param encoding the code of text that is not UTF-8, whatever the leader says of it; by the leader
 *     when empty
 */
public record MarcManner(boolean mending, Optional<LegacyEncoding> encoding) {

  /** By the rules, and nothing else. */
  public static MarcManner strict() {
    return new MarcManner(false, Optional.empty());
  }
}

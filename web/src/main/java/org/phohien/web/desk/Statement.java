package org.phohien.web.desk;

import java.util.List;

/**
 * A rights statement a librarian chooses from; others that came with a record are kept as they are.
 *
 * @param uri of rightsstatements.org or Creative Commons
 * @param key of its words: {@code desk.statement.KEY}
 */
public record Statement(String uri, String key) {

  /** All that are offered, the most cautious first. */
  public static final List<Statement> OFFERED =
      List.of(
          new Statement("http://rightsstatements.org/vocab/CNE/1.0/", "CNE"),
          new Statement("http://rightsstatements.org/vocab/UND/1.0/", "UND"),
          new Statement("http://rightsstatements.org/vocab/InC/1.0/", "InC"),
          new Statement("http://rightsstatements.org/vocab/InC-OW-EU/1.0/", "InC-OW"),
          new Statement("http://rightsstatements.org/vocab/NoC-US/1.0/", "NoC"),
          new Statement("https://creativecommons.org/publicdomain/mark/1.0/", "PDM"),
          new Statement("https://creativecommons.org/publicdomain/zero/1.0/", "CC0"),
          new Statement("https://creativecommons.org/licenses/by/4.0/", "BY"),
          new Statement("https://creativecommons.org/licenses/by-sa/4.0/", "BY-SA"),
          new Statement("https://creativecommons.org/licenses/by-nc/4.0/", "BY-NC"));

  static boolean offered(String uri) {
    return OFFERED.stream().anyMatch(statement -> statement.uri().equals(uri));
  }
}

package org.phohien.ingest.harvest;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The references that XML knows without a document type. */
final class Entities {

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

  private Entities() {}

  /** Text with its references resolved; what is none stays. */
  static String plain(String text) {
    return text.indexOf('&') < 0
        ? text
        : REFERENCE
            .matcher(text)
            .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(resolved(m)));
  }

  private static String resolved(MatchResult reference) {
    if (reference.group(3) != null) {
      return NAMED.getOrDefault(reference.group(3), "");
    }
    int code =
        reference.group(1) != null
            ? Integer.parseInt(reference.group(1))
            : Integer.parseInt(reference.group(2), 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }
}

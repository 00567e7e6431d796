package org.phohien.oai.http;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a client accepts (RFC 9110, 12.5.3). */
final class Coding {

  private Coding() {}

  /** Whether an Accept-Encoding header takes gzip. */
  static boolean acceptsGzip(@Nullable String header) {
    return header != null
        && Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
            .map(String::strip)
            .filter(part -> part.startsWith("gzip") || part.startsWith("*"))
            .anyMatch(part -> !part.matches(".*;\\s*q=0(\\.0*)?"));
  }
}

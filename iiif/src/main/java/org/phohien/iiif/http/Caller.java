package org.phohien.iiif.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who sends a request, as far as the request says. */
public interface Caller {

  /** Where on the network it comes from, as a literal address. */
  String address();

  /** The first header of a name, or null. */
  @Nullable String header(String name);

  /** The value of a cookie. */
  default Optional<String> cookie(String name) {
    String cookies = header("Cookie");
    if (cookies == null) {
      return Optional.empty();
    }
    for (String cookie : cookies.split(";", -1)) {
      int equals = cookie.indexOf('=');
      if (equals > 0 && cookie.substring(0, equals).strip().equals(name)) {
        String value = cookie.substring(equals + 1).strip();
        String bare = value.replaceAll("^\"|\"$", "");
        return bare.isEmpty() ? Optional.empty() : Optional.of(bare);
      }
    }
    return Optional.empty();
  }
}

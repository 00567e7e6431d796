package org.phohien.oai.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request as the protocols take them. */
final class Asked {

  private Asked() {}

  /** All values of each; empty where the container can't decode them. */
  static Optional<Map<String, List<String>>> of(HttpServletRequest request) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    try {
      request.getParameterMap().forEach((name, values) -> all.put(name, Arrays.asList(values)));
      return Optional.of(all);
    } catch (RuntimeException e) {
      // each container has its own exception for a broken %-escape
      return Optional.empty();
    }
  }
}

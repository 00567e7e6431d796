package org.phohien.oai.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The two style sheets of the browser's view; nothing else lies below the address. */
final class StaticFiles {

  private static final Map<String, String> TYPES =
      Map.of(
          "/style.xsl", "text/xsl;charset=UTF-8",
          "/style.css", "text/css;charset=UTF-8");

  private StaticFiles() {}

  static void send(String path, HttpServletResponse response) throws IOException {
    String type = TYPES.get(path);
    if (type == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(type);
    response.setHeader("Cache-Control", "max-age=3600");
    response.setHeader("X-Content-Type-Options", "nosniff");
    try (InputStream in = open(path)) {
      in.transferTo(response.getOutputStream());
    }
  }

  static InputStream open(String path) {
    InputStream in = StaticFiles.class.getResourceAsStream("/org/phohien/oai" + path);
    if (in == null) {
      throw new IllegalStateException("packed without " + path);
    }
    return in;
  }
}

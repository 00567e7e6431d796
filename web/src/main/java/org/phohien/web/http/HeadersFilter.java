package org.phohien.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.phohien.web.status.Metrics;

/**
 * Puts the security headers on every answer of every room, reads forms as UTF-8, and counts the
 * answers.
 */
public final class HeadersFilter implements Filter {

  /** Nothing but our own files; no inline script or style, no frame, no plug-in. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  private static final Set<String> ROOMS =
      Set.of(
          "search",
          "collection",
          "item",
          "text",
          "api",
          "font",
          "assets",
          "desk",
          "account",
          "iiif",
          "oai",
          "sru",
          "about",
          "openapi",
          "health",
          "metrics");

  /** Stands in a frame of viewers on other sites, and says itself by whom it may be framed. */
  private static final String TOKEN = "/iiif/auth/2/token";

  private static final String SIGN_IN = "/account/sign-in";

  private final Metrics metrics;
  private final boolean https;

  /**
   * @param https readers come over https, so browsers may be told to keep to it
   */
  public HeadersFilter(Metrics metrics, boolean https) {
    this.metrics = metrics;
    this.https = https;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    if (asked.getCharacterEncoding() == null) {
      // what Payara's own setting does too, but that one also calls pictures text of UTF-8
      asked.setCharacterEncoding("UTF-8");
    }
    answer.setHeader("Content-Security-Policy", POLICY);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    if (!asked.getRequestURI().equals(TOKEN)) {
      answer.setHeader("X-Frame-Options", "DENY");
    }
    answer.setHeader("Referrer-Policy", "same-origin");
    // a viewer elsewhere waits for the window it opened to sign in: it must not lose sight of it
    answer.setHeader(
        "Cross-Origin-Opener-Policy",
        asked.getRequestURI().equals(SIGN_IN) ? "unsafe-none" : "same-origin");
    answer.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (https) {
      answer.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    long begun = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      metrics.request(room(asked.getRequestURI()), answer.getStatus(), System.nanoTime() - begun);
    }
  }

  private static String room(String path) {
    int end = path.indexOf('/', 1);
    String first = path.length() < 2 ? "" : path.substring(1, end < 0 ? path.length() : end);
    return first.isEmpty() ? "home" : ROOMS.contains(first) ? first : "other";
  }
}

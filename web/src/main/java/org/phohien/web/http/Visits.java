package org.phohien.web.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.access.Viewer;
import org.phohien.core.account.Accounts;
import org.phohien.core.message.Language;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.web.account.SignInScreen;
import org.phohien.web.visit.Parameters;
import org.phohien.web.visit.Theme;
import org.phohien.web.visit.Visit;

/** Reads a request into a visit. */
public final class Visits {

  /** Bytes of a form without files; the longest description stays far below. */
  private static final int LONGEST_FORM = 1 << 20;

  private final Accounts accounts;

  public Visits(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Everything but session and form: never fails and asks nobody. */
  Visit plain(HttpServletRequest request) {
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    Decoded decoded = Decoded.of(query);
    String path = Decoded.path(request.getRequestURI().replaceFirst(";.*", ""));
    return new Visit(
        request.getMethod().equals("POST") ? "POST" : "GET",
        path,
        Map.of(),
        decoded.parameters(),
        Parameters.none(),
        List.of(),
        decoded
            .parameters()
            .first("lang")
            .flatMap(Language::ofCode)
            .or(() -> cookie(request, "lang").flatMap(Language::ofCode))
            .orElse(Language.VIETNAMESE),
        Theme.ofSlug(cookie(request, "theme")),
        Optional.empty(),
        decoded.readings());
  }

  /**
   * Who sends a request that no screen answers, e.g. for a tile; costs nothing without a cookie. A
   * one-time password opens nothing but the change of it.
   */
  public Viewer viewer(HttpServletRequest request) {
    return cookie(request, SignInScreen.COOKIE)
            .flatMap(accounts::session)
            .filter(account -> !account.mustChangePassword())
            .isPresent()
        ? Viewer.STAFF
        : Viewer.PUBLIC;
  }

  /** The same with who is signed in. */
  Visit signedIn(Visit visit, HttpServletRequest request) {
    Optional<Visit.Session> session =
        cookie(request, SignInScreen.COOKIE)
            .flatMap(token -> accounts.session(token).map(a -> new Visit.Session(token, a)));
    return visit.by(session);
  }

  /** The same with what was posted, where no files came along. */
  Visit posted(Visit visit, HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LONGEST_FORM + 1);
    if (body.length > LONGEST_FORM) {
      throw new Invalid("form.size", "the form is longer than 1 MiB", "1 MiB");
    }
    Decoded decoded = Decoded.of(new String(body, StandardCharsets.ISO_8859_1));
    return visit.posting(decoded.parameters(), List.of());
  }

  private static Optional<String> cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(name) && !cookie.getValue().isBlank()) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }
}

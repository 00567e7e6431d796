package org.phohien.web.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.access.Viewer;
import org.phohien.core.account.Accounts;
import org.phohien.core.message.Language;
import org.phohien.core.network.Networks;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.iiif.http.Caller;
import org.phohien.iiif.http.Door;
import org.phohien.web.account.SignInScreen;
import org.phohien.web.visit.Parameters;
import org.phohien.web.visit.Theme;
import org.phohien.web.visit.Visit;

/** Reads a request into a visit, and knows who comes in where no screen answers. */
public final class Visits implements Door {

  /** Bytes of a form without files; the longest description stays far below. */
  private static final int LONGEST_FORM = 1 << 20;

  private final Accounts accounts;
  private final Networks readingRoom;

  /**
   * @param readingRoom networks whose readers need not sign in
   */
  public Visits(Accounts accounts, Networks readingRoom) {
    this.accounts = accounts;
    this.readingRoom = readingRoom;
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
        decoded.readings(),
        readingRoom.contain(Doorkeeper.address(request)));
  }

  /**
   * Who sends a request that no screen answers, e.g. for a tile; costs nothing without a cookie. A
   * one-time password opens nothing but the change of it.
   */
  @Override
  public Viewer viewer(Caller caller) {
    if (session(caller).isPresent()) {
      return Viewer.STAFF;
    }
    return readingRoom.contain(caller.address()) ? Viewer.READING_ROOM : Viewer.PUBLIC;
  }

  @Override
  public Optional<String> session(Caller caller) {
    return tokens(caller)
        .filter(token ->
            accounts.session(token).filter(account -> !account.mustChangePassword()).isPresent())
        .findFirst();
  }

  @Override
  public void leave(Caller caller) {
    tokens(caller).forEach(accounts::signOut);
  }

  /** A viewer on another site brings a cookie of its own, which is the same session. */
  private static Stream<String> tokens(Caller caller) {
    return Stream.of(SignInScreen.COOKIE, VIEWER_COOKIE)
        .flatMap(name -> caller.cookie(name).stream());
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

package org.phohien.web.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.phohien.web.visit.Upload;
import org.phohien.web.visit.Visit;

/** Reads a request into a visit. */
public final class Visits {

  /** Bytes of a form without files; the longest description stays far below. */
  private static final int LONGEST_FORM = 1 << 20;

  /** Bytes of one text field of a form with files. */
  private static final int LONGEST_FIELD = 64 * 1024;

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

  /** The same with what was posted. */
  Visit posted(Visit visit, HttpServletRequest request) throws IOException, ServletException {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (type.startsWith("multipart/form-data")) {
      // anyone could fill the disk with files otherwise
      if (visit.session().isEmpty()) {
        return visit;
      }
      return multipart(visit, request);
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST_FORM + 1);
    if (body.length > LONGEST_FORM) {
      throw new Invalid("form.size", "the form is longer than 1 MiB");
    }
    Decoded decoded = Decoded.of(new String(body, StandardCharsets.ISO_8859_1));
    return visit.posting(decoded.parameters(), List.of());
  }

  private static Visit multipart(Visit visit, HttpServletRequest request)
      throws IOException, ServletException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    List<Upload> uploads = new ArrayList<>();
    try {
      for (Part part : request.getParts()) {
        String name = part.getSubmittedFileName();
        if (name == null) {
          try (InputStream in = part.getInputStream()) {
            String value = new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
            fields.computeIfAbsent(part.getName(), _ -> new ArrayList<>()).add(value);
          }
        } else if (!name.isBlank()) {
          uploads.add(new PartUpload(name, part));
        }
      }
    } catch (IllegalStateException e) {
      throw new Invalid("upload.size", "more bytes than the archive takes in one upload");
    }
    return visit.posting(new Parameters(fields), uploads);
  }

  private record PartUpload(String name, Part part) implements Upload {
    @Override
    public long size() {
      return part.getSize();
    }

    @Override
    public InputStream open() throws IOException {
      return part.getInputStream();
    }
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

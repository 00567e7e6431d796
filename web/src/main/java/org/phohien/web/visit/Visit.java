package org.phohien.web.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.access.Viewer;
import org.phohien.core.account.Account;
import org.phohien.core.message.Language;

/**
 * One request, as the screens see it.
 *
 * @param method {@code GET} or {@code POST}
 * @param path decoded, begins with a slash
 * @param captured the parts of the path that the route names
 * @param query of the address
 * @param form posted values; empty for a GET
 * @param uploads posted files
 * @param language the reader wants
 * @param theme the reader wants
 * @param session who is signed in
 * @param damaged the query held bytes that are not UTF-8, which were read in another way or
 *     replaced
 */
public record Visit(
    String method,
    String path,
    Map<String, String> captured,
    Parameters query,
    Parameters form,
    List<Upload> uploads,
    Language language,
    Theme theme,
    Optional<Session> session,
    boolean damaged) {

  public Visit {
    captured = Map.copyOf(captured);
    uploads = List.copyOf(uploads);
  }

  /**
   * A librarian who is signed in.
   *
   * @param token of the session, secret
   * @param account whose it is
   */
  public record Session(String token, Account account) {}

  /** A plain GET by anyone, in Vietnamese. */
  public static Visit to(String path, Parameters query) {
    return new Visit(
        "GET",
        path,
        Map.of(),
        query,
        Parameters.none(),
        List.of(),
        Language.VIETNAMESE,
        Theme.AUTO,
        Optional.empty(),
        false);
  }

  /** The same with the parts of the path named. */
  public Visit captured(Map<String, String> parts) {
    return new Visit(method, path, parts, query, form, uploads, language, theme, session, damaged);
  }

  /** The part of the path that the route names so. */
  public String part(String name) {
    String part = captured.get(name);
    if (part == null) {
      throw new IllegalStateException("the route captures no " + name);
    }
    return part;
  }

  /** Who looks; a one-time password opens nothing but the change of it. */
  public Viewer viewer() {
    return account().filter(a -> !a.mustChangePassword()).isPresent()
        ? Viewer.STAFF
        : Viewer.PUBLIC;
  }

  public Optional<Account> account() {
    return session.map(Session::account);
  }

  public boolean posted() {
    return method.equals("POST");
  }
}

package org.phohien.web.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.access.Viewer;
import org.phohien.core.account.Account;
import org.phohien.core.message.Language;
import org.phohien.core.text.EncodingGuess;

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
 * @param readings how the question {@code q} may be read where its bytes are not UTF-8, the
 *     likeliest first, which is the one in the query; empty where there was no doubt
 * @param inReadingRoom it comes from a network of the reading room
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
    List<EncodingGuess> readings,
    boolean inReadingRoom) {

  public Visit {
    captured = Map.copyOf(captured);
    uploads = List.copyOf(uploads);
    readings = List.copyOf(readings);
  }

  /**
   * A librarian who is signed in.
   *
   * @param token of the session, secret
   * @param account whose it is
   */
  public record Session(String token, Account account) {

    /** Without the token: a visit may come to stand in a log. */
    @Override
    public String toString() {
      return "session of " + account.name();
    }
  }

  /** Code points; longer questions are asked by their first part, and the page says so. */
  private static final int LONGEST_QUESTION = 500;

  /** The question {@code q} as it is asked of the index. */
  public String question() {
    String typed = typed();
    return questionIsCut()
        ? typed.substring(0, typed.offsetByCodePoints(0, LONGEST_QUESTION)).strip()
        : typed;
  }

  /** Whether the question was longer than what is asked. */
  public boolean questionIsCut() {
    String typed = typed();
    return typed.codePointCount(0, typed.length()) > LONGEST_QUESTION;
  }

  private String typed() {
    return query.text("q").strip();
  }

  /**
   * The query as links of the page repeat it: with no more of a question than was asked, and
   * without the choice of a language.
   */
  public Parameters asked() {
    return query.with("lang", "").with("q", question());
  }

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
        List.of(),
        false);
  }

  /** The same with the parts of the path named. */
  public Visit captured(Map<String, String> parts) {
    return new Visit(
        method,
        path,
        parts,
        query,
        form,
        uploads,
        language,
        theme,
        session,
        readings,
        inReadingRoom);
  }

  /** The same by someone who is, or is not, signed in. */
  public Visit by(Optional<Session> who) {
    return new Visit(
        method,
        path,
        captured,
        query,
        form,
        uploads,
        language,
        theme,
        who,
        readings,
        inReadingRoom);
  }

  /** The same with what was posted. */
  public Visit posting(Parameters values, List<Upload> files) {
    return new Visit(
        method,
        path,
        captured,
        query,
        values,
        files,
        language,
        theme,
        session,
        readings,
        inReadingRoom);
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
    if (account().filter(a -> !a.mustChangePassword()).isPresent()) {
      return Viewer.STAFF;
    }
    return inReadingRoom ? Viewer.READING_ROOM : Viewer.PUBLIC;
  }

  public Optional<Account> account() {
    return session.map(Session::account);
  }

  public boolean posted() {
    return method.equals("POST");
  }
}

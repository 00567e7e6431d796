package org.phohien.web.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.phohien.core.message.Messages;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.problem.ArchiveException.Conflict;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Visit;

/** The one place where the five kinds of trouble become an answer of HTTP. */
public final class Problems {

  private Problems() {}

  /**
   * What a reader is told.
   *
   * @param status of HTTP
   * @param key of its sentences: {@code problem.KEY} says what happened, {@code problem.KEY.next}
   *     what to do
   * @param detail more, where it helps; may be blank
   */
  public record Trouble(int status, String key, String detail) {}

  /** The kind of trouble an exception stands for. */
  public static Trouble of(ArchiveException e, Messages messages) {
    return switch (e) {
      case NotFound _ -> new Trouble(404, "notFound", "");
      case Invalid large when large.rule().equals("upload.large") ->
          new Trouble(413, "tooLarge", messages.tell(large.failure()));
      case Invalid invalid -> new Trouble(400, "invalid", messages.tell(invalid.failure()));
      case Conflict _ -> new Trouble(409, "conflict", "");
      case Corrupt _ -> new Trouble(500, "corrupt", "");
      case Unavailable full when full.engine().equals("disk") -> new Trouble(507, "disk", "");
      case Unavailable busy when busy.engine().equals("sign-in") -> new Trouble(503, "tooMany", "");
      case Unavailable _ -> new Trouble(503, "unavailable", "");
    };
  }

  /** Trouble nobody thought of; the log has it under the request's number. */
  public static Trouble unforeseen() {
    return new Trouble(500, "unforeseen", "");
  }

  /**
   * The trouble as a page, or as a problem document (RFC 9457) for programs.
   *
   * @param request the request's number in the log
   */
  public static Answer answer(Trouble trouble, Visit visit, boolean program, String request) {
    Messages messages = Messages.of(visit.language());
    String title = messages.get("problem." + trouble.key());
    if (!program) {
      return new Answer.Page(
          trouble.status(), "org/phohien/web/problem/problem.jte", title, trouble);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", title);
    body.put("status", trouble.status());
    body.put(
        "detail",
        trouble.detail().isBlank()
            ? messages.get("problem." + trouble.key() + ".next")
            : trouble.detail());
    body.put("instance", "urn:request:" + request);
    return new Answer.Json(trouble.status(), "application/problem+json", body);
  }
}

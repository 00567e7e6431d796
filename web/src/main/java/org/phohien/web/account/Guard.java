package org.phohien.web.account;

import java.util.Optional;
import org.phohien.core.account.Permission;
import org.phohien.core.message.Messages;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Csrf;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * Stands before a librarian's screen: asks for a session, for a changed password, for the
 * permission, and for the token of the form.
 */
public final class Guard implements Screen {

  private final Optional<Permission> permission;
  private final Screen screen;

  /**
   * @param permission what the account must be permitted; empty where any account will do
   */
  public Guard(Optional<Permission> permission, Screen screen) {
    this.permission = permission;
    this.screen = screen;
  }

  /** What the template shows. */
  public record Refused(String key) {}

  @Override
  public Answer answer(Visit visit) {
    Optional<Visit.Session> session = visit.session();
    if (session.isEmpty()) {
      String back = visit.posted() ? "/desk" : visit.path() + Addresses.query(visit.query());
      return Answer.Redirect.to("/account/sign-in?back=" + Addresses.encoded(back));
    }
    if (session.get().account().mustChangePassword()
        && !visit.path().equals("/account/password")
        && !visit.path().equals("/account/sign-out")) {
      return Answer.Redirect.to("/account/password");
    }
    if (permission.filter(p -> !session.get().account().may(p)).isPresent()) {
      return refused(visit, "desk.refused.permission");
    }
    if (visit.posted()
        && !Csrf.matches(session.get().token(), visit.path(), visit.form().text("csrf"))) {
      return refused(visit, "desk.refused.form");
    }
    return screen.answer(visit);
  }

  private static Answer refused(Visit visit, String key) {
    return new Answer.Page(
        403,
        "org/phohien/web/account/refused.jte",
        Messages.of(visit.language()).get("desk.refused"),
        new Refused(key));
  }
}

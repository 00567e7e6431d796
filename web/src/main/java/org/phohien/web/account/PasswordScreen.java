package org.phohien.web.account;

import java.util.List;
import org.phohien.core.account.Accounts;
import org.phohien.core.message.Messages;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /account/password}: a new password, as a one-time one demands. */
public final class PasswordScreen implements Screen {

  private final Accounts accounts;

  public PasswordScreen(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * What the template shows.
   *
   * @param must the password is a one-time one
   * @param wrong key of what was wrong, or blank
   */
  public record Form(String name, boolean must, String wrong) {}

  @Override
  public Answer answer(Visit visit) {
    Visit.Session session = visit.session().orElseThrow();
    if (!visit.posted()) {
      return form(visit, session, "", 200);
    }
    String fresh = visit.form().text("fresh");
    if (!fresh.equals(visit.form().text("again"))) {
      return form(visit, session, "desk.password.differ", 400);
    }
    String name = session.account().name();
    try {
      accounts.changePassword(name, visit.form().text("old").toCharArray(), fresh.toCharArray());
    } catch (Invalid e) {
      return form(visit, session, "desk." + e.rule(), 400);
    }
    // the change ended every session, this one too
    return accounts
        .signIn(name, fresh.toCharArray())
        .map(token ->
            new Answer.Redirect(
                "/desk", List.of(new Answer.Crumb(SignInScreen.COOKIE, token, 0, true))))
        .orElseGet(() -> Answer.Redirect.to("/account/sign-in"));
  }

  private static Answer form(Visit visit, Visit.Session session, String wrong, int status) {
    return new Answer.Page(
        status,
        "org/phohien/web/account/password.jte",
        Messages.of(visit.language()).get("desk.password"),
        new Form(session.account().name(), session.account().mustChangePassword(), wrong));
  }
}

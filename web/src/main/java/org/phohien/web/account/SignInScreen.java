package org.phohien.web.account;

import java.util.List;
import java.util.Optional;
import org.phohien.core.account.Accounts;
import org.phohien.core.message.Messages;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /account/sign-in}: name and password against a session. */
public final class SignInScreen implements Screen {

  /** The cookie that carries a session's token. */
  public static final String COOKIE = "session";

  private final Accounts accounts;

  public SignInScreen(Accounts accounts) {
    this.accounts = accounts;
  }

  /** What the template shows. */
  public record Form(String name, String back, boolean wrong) {}

  @Override
  public Answer answer(Visit visit) {
    String back = Back.from(visit.posted() ? visit.form() : visit.query());
    if (!visit.posted()) {
      return visit.session().isPresent() ? Answer.Redirect.to(back) : form(visit, "", back, 200);
    }
    String name = visit.form().text("name").strip();
    Optional<String> token = accounts.signIn(name, visit.form().text("password").toCharArray());
    if (token.isEmpty()) {
      return form(visit, name, back, 401);
    }
    // one browser, one session: what it was before may have been somebody else's
    visit.session().ifPresent(before -> accounts.signOut(before.token()));
    boolean change = accounts.session(token.get()).filter(a -> a.mustChangePassword()).isPresent();
    return new Answer.Redirect(
        change ? "/account/password" : back,
        List.of(new Answer.Crumb(COOKIE, token.get(), 0, true)));
  }

  private static Answer form(Visit visit, String name, String back, int status) {
    return new Answer.Page(
        status,
        "org/phohien/web/account/sign-in.jte",
        Messages.of(visit.language()).get("desk.signIn"),
        new Form(name, back, status == 401));
  }
}

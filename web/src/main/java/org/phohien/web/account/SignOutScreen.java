package org.phohien.web.account;

import java.util.List;
import org.phohien.core.account.Accounts;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code POST /account/sign-out}: ends the session. */
public final class SignOutScreen implements Screen {

  private final Accounts accounts;

  public SignOutScreen(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Answer answer(Visit visit) {
    visit.session().ifPresent(session -> accounts.signOut(session.token()));
    return new Answer.Redirect("/", List.of(new Answer.Crumb(SignInScreen.COOKIE, "", 0, true)));
  }
}

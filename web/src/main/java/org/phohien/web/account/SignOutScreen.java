package org.phohien.web.account;

import java.util.List;
import org.phohien.core.account.Accounts;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code POST /account/sign-out} ends the session, {@code POST /account/sign-out-everywhere} all of
 * the account's.
 */
public final class SignOutScreen implements Screen {

  private final Accounts accounts;

  public SignOutScreen(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Answer answer(Visit visit) {
    visit.session().ifPresent(session -> accounts.signOut(session.token()));
    return out();
  }

  /** Wherever the account is signed in. */
  public Answer everywhere(Visit visit) {
    String name = visit.account().orElseThrow().name();
    accounts.endSessions(name, name);
    return out();
  }

  private static Answer out() {
    return new Answer.Redirect("/", List.of(new Answer.Crumb(SignInScreen.COOKIE, "", 0, true)));
  }
}

package org.phohien.web.account;

import java.util.List;
import org.phohien.core.account.Account;
import org.phohien.core.message.Messages;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /account}: who is signed in, and the way out. */
public final class AccountScreen implements Screen {

  /** What the template shows. */
  public record Own(String name, List<String> roles) {}

  @Override
  public Answer answer(Visit visit) {
    Account account = visit.session().orElseThrow().account();
    return new Answer.Page(
        200,
        "org/phohien/web/account/account.jte",
        Messages.of(visit.language()).get("desk.account"),
        new Own(account.name(), account.roles().stream().map(r -> r.name()).sorted().toList()));
  }
}

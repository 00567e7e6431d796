package org.phohien.web.account;

import java.util.List;
import org.phohien.core.account.Account;
import org.phohien.core.account.Accounts;
import org.phohien.core.account.Audited;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.page.Addresses;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /desk/account/NAME}: one account, its roles, and what an administrator can do with it.
 * Nobody does to their own account what would shut them out in the middle of it.
 */
public final class AccountSheetScreen implements Screen {

  private static final int LOOKED_THROUGH = 2_000;
  private static final int MOST_LINES = 20;

  private final Accounts accounts;

  public AccountSheetScreen(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * What the template shows.
   *
   * @param roles names of the roles there are
   * @param own it is the account of who looks
   * @param lines what the audit log last said of it
   * @param said key of what was just done, or blank
   * @param wrong key of why something was not done, or blank
   */
  public record Sheet(
      Account account,
      List<String> roles,
      boolean own,
      List<Audited> lines,
      String said,
      String wrong) {}

  @Override
  public Answer answer(Visit visit) {
    String said = visit.query().text("said");
    return page(visit, 200, said.matches("roles|disable|enable|sign-out") ? said : "", "");
  }

  /** {@code POST …/roles}. */
  public Answer roles(Visit visit) {
    try {
      accounts.setRoles(name(visit), AccountsScreen.chosen(visit.form()), by(visit));
      return done(visit, "roles");
    } catch (Invalid e) {
      return page(visit, 400, "", "desk." + e.rule());
    }
  }

  /** {@code POST …/disable}. */
  public Answer disable(Visit visit) {
    if (name(visit).equals(by(visit))) {
      return page(visit, 400, "", "desk.account.self");
    }
    try {
      accounts.setDisabled(name(visit), true, by(visit));
      return done(visit, "disable");
    } catch (Invalid e) {
      return page(visit, 400, "", "desk." + e.rule());
    }
  }

  /** {@code POST …/enable}. */
  public Answer enable(Visit visit) {
    accounts.setDisabled(name(visit), false, by(visit));
    return done(visit, "enable");
  }

  /** {@code POST …/sign-out}: everywhere. */
  public Answer signOut(Visit visit) {
    accounts.endSessions(name(visit), by(visit));
    return done(visit, "sign-out");
  }

  /** {@code POST …/reset}: a new one-time password. */
  public Answer reset(Visit visit) {
    if (name(visit).equals(by(visit))) {
      return page(visit, 400, "", "desk.account.self");
    }
    String password = new String(accounts.resetPassword(name(visit), by(visit)));
    return AccountsScreen.handed(
        visit, new AccountsScreen.Handed(name(visit), password, "desk.accounts.reset"));
  }

  private static Answer done(Visit visit, String what) {
    return Answer.Redirect.to(
        "/desk/account/" + Addresses.encoded(name(visit)).replace("+", "%20") + "?said=" + what);
  }

  private Answer page(Visit visit, int status, String said, String wrong) {
    Account account =
        accounts.list().stream()
            .filter(a -> a.name().equals(name(visit)))
            .findFirst()
            .orElseThrow(() -> new NotFound("account", name(visit)));
    List<Audited> lines =
        accounts.audit(LOOKED_THROUGH).stream()
            .filter(l -> l.who().equals(account.name()) || l.about().equals(account.name()))
            .limit(MOST_LINES)
            .toList();
    return new Answer.Page(
        status,
        "org/phohien/web/account/sheet.jte",
        account.name(),
        new Sheet(
            account,
            AccountsScreen.names(accounts),
            account.name().equals(by(visit)),
            lines,
            said,
            wrong));
  }

  private static String name(Visit visit) {
    return visit.part("name");
  }

  private static String by(Visit visit) {
    return visit.account().orElseThrow().name();
  }
}

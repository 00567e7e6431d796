package org.phohien.web.account;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.phohien.core.account.Account;
import org.phohien.core.account.Accounts;
import org.phohien.core.account.Role;
import org.phohien.core.message.Messages;
import org.phohien.core.problem.ArchiveException.Conflict;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Parameters;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /desk/accounts}: who may work at the desk, and the way to let someone else. */
public final class AccountsScreen implements Screen {

  private final Accounts accounts;

  public AccountsScreen(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * What the template shows.
   *
   * @param roles names of the roles there are
   * @param typed a name that could not be taken
   * @param wrong key of what was wrong with it, or blank
   */
  public record Staff(List<Account> accounts, List<String> roles, String typed, String wrong) {}

  /**
   * A one-time password, shown this once.
   *
   * @param key of the sentence that says whose it is and why
   */
  public record Handed(String name, String password, String key) {

    /** Without the password. */
    @Override
    public String toString() {
      return "password of " + name;
    }
  }

  @Override
  public Answer answer(Visit visit) {
    return visit.posted() ? create(visit) : page(visit, 200, "", "");
  }

  private Answer create(Visit visit) {
    String name = visit.form().text("name").strip();
    try {
      char[] password =
          accounts.create(name, chosen(visit.form()), visit.account().orElseThrow().name());
      return handed(visit, new Handed(name, new String(password), "desk.accounts.created"));
    } catch (Invalid e) {
      return page(visit, 400, name, "desk." + e.rule());
    } catch (Conflict e) {
      return page(visit, 409, name, "desk.account.taken");
    }
  }

  private Answer page(Visit visit, int status, String typed, String wrong) {
    return new Answer.Page(
        status,
        "org/phohien/web/account/accounts.jte",
        Messages.of(visit.language()).get("desk.accounts"),
        new Staff(accounts.list(), names(accounts), typed, wrong));
  }

  /** The page that shows a password; it is kept nowhere. */
  static Answer handed(Visit visit, Handed handed) {
    return new Answer.Page(
        200,
        "org/phohien/web/account/handed.jte",
        Messages.of(visit.language()).get("desk.accounts"),
        handed);
  }

  /** The roles ticked in a form. */
  static Set<Role> chosen(Parameters form) {
    return form.all("role").stream().map(Role::new).collect(Collectors.toUnmodifiableSet());
  }

  static List<String> names(Accounts accounts) {
    return accounts.roles().keySet().stream()
        .map(Role::name)
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}

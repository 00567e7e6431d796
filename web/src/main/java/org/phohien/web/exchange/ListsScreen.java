package org.phohien.web.exchange;

import java.time.InstantSource;
import java.util.List;
import org.phohien.core.account.Accounts;
import org.phohien.core.library.CuratedSet;
import org.phohien.core.library.CuratedSets;
import org.phohien.core.message.Messages;
import org.phohien.core.problem.ArchiveException.Conflict;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Parameters;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /desk/lists}: the lists that librarians keep, and the way to make one. */
public final class ListsScreen implements Screen {

  private final CuratedSets curated;
  private final Accounts accounts;
  private final InstantSource clock = InstantSource.system();

  ListsScreen(CuratedSets curated, Accounts accounts) {
    this.curated = curated;
    this.accounts = accounts;
  }

  /**
   * What the template shows.
   *
   * @param typed a form that could not be taken
   * @param wrong key of what was wrong with it, or blank
   */
  public record Listed(List<CuratedSet> sets, Parameters typed, String wrong) {}

  @Override
  public Answer answer(Visit visit) {
    return visit.posted() ? make(visit) : page(visit, 200, "");
  }

  private Answer make(Visit visit) {
    String title = visit.form().text("title").strip();
    String typed = visit.form().text("code").strip();
    String code = typed.isEmpty() ? Codes.of(title) : typed;
    if (title.isEmpty() || !CuratedSet.isValid(code)) {
      return page(visit, 400, "exchange.list.wrong");
    }
    String by = visit.account().orElseThrow().name();
    String note = visit.form().text("note").strip();
    try {
      curated.make(new CuratedSet(code, title, note, clock.instant(), by, 0));
    } catch (Conflict e) {
      return page(visit, 409, "exchange.list.taken");
    }
    accounts.record(by, "list.make", code + " " + title);
    return Answer.Redirect.to("/desk/list/" + code);
  }

  private Answer page(Visit visit, int status, String wrong) {
    return new Answer.Page(
        status,
        "org/phohien/web/exchange/lists.jte",
        Messages.of(visit.language()).get("exchange.lists"),
        new Listed(curated.all(), visit.form(), wrong));
  }
}

package org.phohien.web.account;

import java.util.List;
import org.phohien.core.account.Accounts;
import org.phohien.core.account.Audited;
import org.phohien.core.message.Messages;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /desk/audit}: who did what, the newest first; of one account or thing when asked. */
public final class AuditScreen implements Screen {

  private static final int LOOKED_THROUGH = 5_000;
  private static final int MOST = 200;

  private final Accounts accounts;

  public AuditScreen(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * What the template shows.
   *
   * @param of what was asked for: an account, an item, a folder; may be blank
   */
  public record Log(List<Audited> lines, String of) {}

  @Override
  public Answer answer(Visit visit) {
    String of = visit.query().text("of").strip();
    List<Audited> lines =
        accounts.audit(LOOKED_THROUGH).stream()
            .filter(line -> of.isEmpty() || line.who().equals(of) || line.about().contains(of))
            .limit(MOST)
            .toList();
    return new Answer.Page(
        200,
        "org/phohien/web/account/audit.jte",
        Messages.of(visit.language()).get("desk.audit"),
        new Log(lines, of));
  }
}

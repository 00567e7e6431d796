package org.phohien.web.exchange;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.phohien.core.account.Accounts;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.library.Libraries;
import org.phohien.core.message.Messages;
import org.phohien.core.model.ItemId;
import org.phohien.core.union.Union;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /desk/pairs}: records that may tell of one work, for a librarian to say. */
public final class PairsScreen implements Screen {

  private static final int SHOWN = 20;
  private static final int DECISIONS = 20;

  private final Union union;
  private final Libraries libraries;
  private final Catalog catalog;
  private final Accounts accounts;
  private final InstantSource clock = InstantSource.system();

  PairsScreen(Union union, Libraries libraries, Catalog catalog, Accounts accounts) {
    this.union = union;
    this.libraries = libraries;
    this.catalog = catalog;
    this.accounts = accounts;
  }

  /** Two records side by side, and whose they are; the library of this house has no name. */
  public record Pair(Shelved a, Shelved b, String libraryA, String libraryB, int score) {}

  /** What was said, by whom, and when. */
  public record Said(long id, Shelved a, Shelved b, boolean same, Instant made, String by) {}

  /** What the template shows. */
  public record Sheet(List<Pair> pairs, int all, List<Said> said) {}

  @Override
  public Answer answer(Visit visit) {
    Map<String, String> names = libraries.names();
    List<Pair> pairs =
        union.doubtful(SHOWN).stream()
            .map(p ->
                new Pair(
                    shelved(p.a()),
                    shelved(p.b()),
                    Holders.library(p.a(), names),
                    Holders.library(p.b(), names),
                    p.score()))
            .toList();
    List<Said> said =
        union.decisions(DECISIONS).stream()
            .map(d -> new Said(d.id(), shelved(d.a()), shelved(d.b()), d.same(), d.made(), d.by()))
            .toList();
    return new Answer.Page(
        200,
        "org/phohien/web/exchange/pairs.jte",
        Messages.of(visit.language()).get("exchange.pairs"),
        new Sheet(pairs, union.doubtfulCount(), said));
  }

  private Shelved shelved(ItemId id) {
    return Shelved.of(id.value(), catalog.find(id));
  }

  /** Keeps what a librarian says of a pair. */
  Answer decide(Visit visit) {
    String a = visit.form().text("a");
    String b = visit.form().text("b");
    String same = visit.form().text("same");
    if (ItemId.isValid(a) && ItemId.isValid(b) && !a.equals(b) && same.matches("yes|no")) {
      String by = visit.account().orElseThrow().name();
      union.decide(new ItemId(a), new ItemId(b), same.equals("yes"), by, clock.instant());
      accounts.record(by, "pair." + (same.equals("yes") ? "same" : "other"), a + " " + b);
    }
    return Answer.Redirect.to("/desk/pairs");
  }

  /** Takes a decision back. */
  Answer undo(Visit visit) {
    String id = visit.form().text("id");
    if (id.matches("\\d{1,18}")) {
      union
          .undo(Long.parseLong(id), clock.instant())
          .ifPresent(d ->
              accounts.record(
                  visit.account().orElseThrow().name(), "pair.undo", d.a() + " " + d.b()));
    }
    return Answer.Redirect.to("/desk/pairs");
  }
}

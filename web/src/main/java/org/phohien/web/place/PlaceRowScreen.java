package org.phohien.web.place;

import java.util.List;
import java.util.Optional;
import org.phohien.core.account.Accounts;
import org.phohien.core.message.Messages;
import org.phohien.core.place.EditedRow;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.place.Gazetteers;
import org.phohien.core.place.KeyedRow;
import org.phohien.core.place.PlaceRow;
import org.phohien.core.problem.ArchiveException.Conflict;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /desk/place/PLACE/NUMBER} and {@code /desk/place/new}: changes a row of the gazetteer,
 * closes it, takes it out, or adds one. Every change is kept and stands in the audit log.
 */
public final class PlaceRowScreen implements Screen {

  private final Gazetteers gazetteers;
  private final Accounts accounts;

  public PlaceRowScreen(Gazetteers gazetteers, Accounts accounts) {
    this.gazetteers = gazetteers;
    this.accounts = accounts;
  }

  /**
   * What the template shows.
   *
   * @param key of the row; empty for a new one
   * @param title its label as it stands, or empty
   * @param base the version the form was made from
   * @param wrong key of the sentence that says what can't be taken, or empty
   * @param said what was done, or empty
   * @param history what was changed before, the newest first
   */
  public record Sheet(
      String key,
      String title,
      PlaceForm form,
      int base,
      String wrong,
      String said,
      List<EditedRow> history) {

    public String action() {
      return "/desk/place/" + (key.isEmpty() ? "new" : key);
    }
  }

  @Override
  public Answer answer(Visit visit) {
    KeyedRow row = row(visit);
    return visit.posted()
        ? save(visit, row.key(), visit.form().number("base", 0, 0, Integer.MAX_VALUE))
        : page(
            visit,
            200,
            Optional.of(row),
            PlaceForm.of(row.row()),
            row.version(),
            "",
            visit.query().text("said").matches("saved|added") ? visit.query().text("said") : "");
  }

  /** {@code /desk/place/new}. */
  public Answer fresh(Visit visit) {
    if (!visit.posted()) {
      return page(visit, 200, Optional.empty(), PlaceForm.empty(), 0, "", "");
    }
    PlaceForm form = PlaceForm.of(visit.form());
    try {
      PlaceRow row = form.row();
      String key = gazetteers.get().freeKey(row.place());
      // A row of that key may have been taken out before: its history goes on.
      int base =
          gazetteers.edits().history(key).stream().mapToInt(EditedRow::version).max().orElse(0);
      gazetteers.save(key, base, false, row, who(visit));
      accounts.record(who(visit), "place.add", key);
      return Answer.Redirect.to("/desk/place/" + key + "?said=added");
    } catch (Invalid e) {
      return page(visit, 400, Optional.empty(), form, 0, "desk." + e.rule(), "");
    } catch (Conflict e) {
      return page(visit, 409, Optional.empty(), form, 0, "desk.place.stale", "");
    }
  }

  private Answer save(Visit visit, String key, int base) {
    PlaceForm form = PlaceForm.of(visit.form());
    boolean removed = visit.form().text("do").equals("remove");
    KeyedRow now = row(visit);
    try {
      PlaceRow row = removed ? now.row() : form.row();
      gazetteers.save(key, base, removed, row, who(visit));
      accounts.record(who(visit), removed ? "place.remove" : "place.edit", key);
      return Answer.Redirect.to(
          removed ? "/places?q=" + row.place() : "/desk/place/" + key + "?said=saved");
    } catch (Invalid e) {
      return page(visit, 400, Optional.of(now), form, base, "desk." + e.rule(), "");
    } catch (Conflict e) {
      return page(visit, 409, Optional.of(now), form, now.version(), "desk.place.stale", "");
    }
  }

  private KeyedRow row(Visit visit) {
    String key = visit.part("place") + "/" + visit.part("number");
    Gazetteer gazetteer = gazetteers.get();
    return gazetteer.row(key).orElseThrow(() -> new NotFound("place " + key));
  }

  private static String who(Visit visit) {
    return visit.account().orElseThrow().name();
  }

  private Answer page(
      Visit visit,
      int status,
      Optional<KeyedRow> row,
      PlaceForm form,
      int base,
      String wrong,
      String said) {
    String key = row.map(KeyedRow::key).orElse("");
    return new Answer.Page(
        status,
        "org/phohien/web/place/row.jte",
        Messages.of(visit.language()).get("web.places"),
        new Sheet(
            key,
            row.map(r -> r.row().label()).orElse(""),
            form,
            base,
            wrong,
            said,
            key.isEmpty() ? List.of() : gazetteers.edits().history(key)));
  }
}

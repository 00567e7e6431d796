package org.phohien.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.catalog.Browse;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.job.JobFilter;
import org.phohien.core.job.Jobs;
import org.phohien.core.message.Messages;
import org.phohien.core.model.ItemId;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /desk/item}: the way to an item, by its number or an address of it, among those published
 * last, or among those withdrawn last.
 */
public final class ItemsScreen implements Screen {

  private static final int LATEST = 20;

  private final Catalog catalog;
  private final Jobs jobs;

  ItemsScreen(Catalog catalog, Jobs jobs) {
    this.catalog = catalog;
    this.jobs = jobs;
  }

  /**
   * What the template shows.
   *
   * @param typed what was looked for and is no item's number; may be blank
   */
  public record Items(String typed, List<Entry> latest, List<Entry> withdrawn) {}

  @Override
  public Answer answer(Visit visit) {
    String typed = visit.query().text("id").strip();
    Optional<ItemId> id = id(typed).filter(i -> catalog.find(i).isPresent());
    if (id.isPresent()) {
      return Answer.Redirect.to("/desk/item/" + id.get());
    }
    return new Answer.Page(
        typed.isEmpty() ? 200 : 404,
        "org/phohien/web/desk/items.jte",
        Messages.of(visit.language()).get("desk.items"),
        new Items(
            typed,
            catalog.browse(new Browse(Optional.empty(), Browse.Order.NEWEST, 0, LATEST)),
            withdrawn()));
  }

  /** The number itself, or the one in an address that was copied from the browser. */
  private static Optional<ItemId> id(String typed) {
    String id = typed.replaceFirst("^.*/item/", "").replaceFirst("[/?#].*$", "");
    return ItemId.isValid(id) ? Optional.of(new ItemId(id)) : Optional.empty();
  }

  private List<Entry> withdrawn() {
    return Stream.iterate(0, from -> from + LATEST)
        .map(from -> jobs.latest(JobFilter.of(Work.WITHDRAW), from, LATEST))
        .takeWhile(some -> !some.isEmpty())
        .flatMap(List::stream)
        .flatMap(job -> Work.of(job).item().stream())
        .distinct()
        .flatMap(item -> catalog.find(item).stream())
        .filter(entry -> !entry.visible())
        .limit(LATEST)
        .toList();
  }
}

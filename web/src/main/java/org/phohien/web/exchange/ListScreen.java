package org.phohien.web.exchange;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.phohien.core.account.Accounts;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.library.CuratedSet;
import org.phohien.core.library.CuratedSets;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /desk/list/CODE}: what is in a list; items are put in by their numbers or addresses. */
public final class ListScreen implements Screen {

  private static final int SHOWN = 500;

  private final CuratedSets curated;
  private final Catalog catalog;
  private final Accounts accounts;
  private final InstantSource clock = InstantSource.system();

  ListScreen(CuratedSets curated, Catalog catalog, Accounts accounts) {
    this.curated = curated;
    this.catalog = catalog;
    this.accounts = accounts;
  }

  /**
   * What the template shows.
   *
   * @param items the first of them
   * @param unknown what was typed and is nothing in the catalog, or is in the list already
   */
  public record Sheet(CuratedSet set, List<Shelved> items, List<String> unknown) {

    public String href() {
      return "/desk/list/" + set.code();
    }
  }

  @Override
  public Answer answer(Visit visit) {
    return page(visit, List.of());
  }

  private Answer page(Visit visit, List<String> unknown) {
    CuratedSet set = set(visit);
    List<Shelved> items =
        curated.items(set.code()).stream()
            .limit(SHOWN)
            .map(id -> Shelved.of(id.value(), catalog.find(id)))
            .toList();
    return new Answer.Page(
        unknown.isEmpty() ? 200 : 400,
        "org/phohien/web/exchange/list.jte",
        set.title(),
        new Sheet(set, items, unknown));
  }

  private CuratedSet set(Visit visit) {
    String code = visit.part("code");
    return curated.find(code).orElseThrow(() -> new NotFound("list " + code));
  }

  /** Puts in what was typed or pasted: numbers, or addresses of items. */
  Answer add(Visit visit) {
    CuratedSet set = set(visit);
    List<String> typed =
        Arrays.stream(visit.form().text("items").split("[\\s,;]+", -1))
            .map(t -> t.replaceFirst("[?#].*$", "").replaceFirst("^.*/item/", ""))
            .filter(t -> !t.isEmpty())
            .distinct()
            .toList();
    List<ItemId> ids = typed.stream().filter(ItemId::isValid).map(ItemId::new).toList();
    String by = visit.account().orElseThrow().name();
    List<String> added =
        curated.add(set.code(), ids, by, clock.instant()).stream().map(ItemId::value).toList();
    if (!added.isEmpty()) {
      accounts.record(by, "list.add", set.code() + " " + String.join(" ", added));
    }
    List<String> unknown = typed.stream().filter(t -> !added.contains(t)).toList();
    return unknown.isEmpty() ? back(set) : page(visit, unknown);
  }

  /** Takes one out. */
  Answer take(Visit visit) {
    CuratedSet set = set(visit);
    String item = visit.form().text("item");
    if (ItemId.isValid(item)) {
      curated.take(set.code(), List.of(new ItemId(item)));
      accounts.record(visit.account().orElseThrow().name(), "list.take", set.code() + " " + item);
    }
    return back(set);
  }

  /** Gives it another title and note. */
  Answer name(Visit visit) {
    CuratedSet set = set(visit);
    String title = visit.form().text("title").strip();
    if (!title.isEmpty()) {
      curated.rename(set.code(), title, visit.form().text("note").strip());
      accounts.record(visit.account().orElseThrow().name(), "list.name", set.code() + " " + title);
    }
    return back(set);
  }

  /** Removes the list; its items stay. */
  Answer remove(Visit visit) {
    CuratedSet set = set(visit);
    curated.remove(set.code());
    accounts.record(visit.account().orElseThrow().name(), "list.remove", set.code());
    return Answer.Redirect.to("/desk/lists");
  }

  private static Answer back(CuratedSet set) {
    return Answer.Redirect.to("/desk/list/" + set.code());
  }
}

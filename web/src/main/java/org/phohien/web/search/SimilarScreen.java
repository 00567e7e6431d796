package org.phohien.web.search;

import java.util.List;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Page;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.search.PageSearch;
import org.phohien.web.item.ItemScreen;
import org.phohien.web.page.Addresses;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /item/ID/page/KEY/similar}: pages of other items that tell of the same as a page. */
public final class SimilarScreen implements Screen {

  private static final int MOST = 20;

  private final Catalog catalog;
  private final PageSearch search;

  public SimilarScreen(Catalog catalog, PageSearch search) {
    this.catalog = catalog;
    this.search = search;
  }

  /**
   * What the template shows.
   *
   * @param href of the page that others are like
   * @param title of its item
   * @param label of the page
   */
  public record Similar(String href, String title, String label, List<Result> results) {}

  @Override
  public Answer answer(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    Page leaf =
        entry
            .item()
            .page(visit.part("key"))
            .filter(_ -> Access.allows(entry, visit.viewer(), Action.VIEW))
            .orElseThrow(
                () -> new NotFound("page " + visit.part("key") + " of " + entry.item().id()));
    List<Result> results =
        search.similar(leaf.id(), visit.viewer(), MOST).stream()
            .map(hit -> Result.of(hit, catalog.find(hit.item()).filter(Entry::visible), visit))
            .toList();
    String title = entry.item().description().title();
    return new Answer.Page(
        200,
        "org/phohien/web/search/similar.jte",
        Messages.of(visit.language()).get("web.similar") + ": " + title,
        new Similar(Addresses.page(leaf.id(), ""), title, leaf.label(), results));
  }
}

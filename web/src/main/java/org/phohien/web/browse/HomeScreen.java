package org.phohien.web.browse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.catalog.Browse;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Collection;
import org.phohien.web.page.Addresses;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /}: the search box, the collections as a table of contents, what is new. */
public final class HomeScreen implements Screen {

  private static final int FRESH = 12;

  private final Catalog catalog;

  public HomeScreen(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What the template shows. */
  public record Home(List<Shelf> shelves, long items, long pages, List<Tile> fresh) {}

  /** A collection and how many items it has. */
  public record Shelf(String slug, String href, int items) {}

  @Override
  public Answer answer(Visit visit) {
    Map<Collection, Integer> counts = catalog.counts();
    List<Shelf> shelves =
        Arrays.stream(Collection.values())
            .map(c -> new Shelf(c.slug(), Addresses.collection(c), counts.getOrDefault(c, 0)))
            .toList();
    List<Tile> fresh = fresh(visit).stream().map(entry -> Tile.of(entry, visit)).toList();
    long items = counts.values().stream().mapToLong(Integer::longValue).sum();
    return new Answer.Page(
        200,
        "org/phohien/web/browse/home.jte",
        "",
        new Home(shelves, items, catalog.pages(), fresh));
  }

  /**
   * The last works with pages to see: a catalogue of ten thousand records may have come in after
   * them, and has nothing to look at. Where no work has pages, the last records.
   */
  private List<Entry> fresh(Visit visit) {
    List<Entry> pictured =
        Arrays.stream(Collection.values())
            .filter(collection -> collection != Collection.RECORDS)
            .flatMap(collection -> newest(Optional.of(collection)).stream())
            .filter(entry -> !entry.item().pages().isEmpty())
            .filter(entry -> Access.allows(entry, visit.viewer(), Action.VIEW))
            .sorted(Comparator.comparingLong((Entry e) -> e.change().number()).reversed())
            .limit(FRESH)
            .toList();
    return pictured.isEmpty() ? newest(Optional.empty()) : pictured;
  }

  private List<Entry> newest(Optional<Collection> collection) {
    return catalog.browse(new Browse(collection, Browse.Order.NEWEST, 0, FRESH));
  }
}

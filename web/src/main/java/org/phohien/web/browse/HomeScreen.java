package org.phohien.web.browse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.catalog.Browse;
import org.phohien.core.catalog.Catalog;
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
    List<Tile> fresh =
        catalog.browse(new Browse(Optional.empty(), Browse.Order.NEWEST, 0, FRESH)).stream()
            .map(entry -> Tile.of(entry, visit.viewer()))
            .toList();
    long items = counts.values().stream().mapToLong(Integer::longValue).sum();
    return new Answer.Page(
        200,
        "org/phohien/web/browse/home.jte",
        "",
        new Home(shelves, items, catalog.pages(), fresh));
  }
}

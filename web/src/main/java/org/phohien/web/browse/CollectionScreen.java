package org.phohien.web.browse;

import java.util.List;
import java.util.Optional;
import org.phohien.core.catalog.Browse;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Serial;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Collection;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /collection/SLUG}: the items of a collection, in three orders. */
public final class CollectionScreen implements Screen {

  private static final int PER_PAGE = 48;

  private final Catalog catalog;

  public CollectionScreen(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What the template shows. */
  public record Shelf(
      String slug,
      int total,
      Browse.Order order,
      List<Serial> serials,
      List<Tile> tiles,
      Paging paging) {}

  @Override
  public Answer answer(Visit visit) {
    Collection collection =
        Collection.ofSlug(visit.part("slug")).orElseThrow(() -> new NotFound("collection"));
    Browse.Order order =
        switch (visit.query().text("sort")) {
          case "date" -> Browse.Order.DATE;
          case "title" -> Browse.Order.TITLE;
          default -> Browse.Order.NEWEST;
        };
    int total = catalog.counts().getOrDefault(collection, 0);
    Paging paging = Paging.of(visit, total, PER_PAGE);
    List<Tile> tiles =
        catalog
            .browse(new Browse(Optional.of(collection), order, paging.offset(), PER_PAGE))
            .stream()
            .map(entry -> Tile.of(entry, visit))
            .toList();
    return new Answer.Page(
        200,
        "org/phohien/web/browse/collection.jte",
        Messages.of(visit.language()).get("collection." + collection.slug()),
        new Shelf(
            collection.slug(),
            total,
            order,
            collection == Collection.NEWSPAPERS ? catalog.serials() : List.of(),
            tiles,
            paging));
  }
}

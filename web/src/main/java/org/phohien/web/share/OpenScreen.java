package org.phohien.web.share;

import java.util.Optional;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Heading;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Site;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /view?iiif-content=…}, and the home page with the same parameter: opens what a content
 * state leads to, as any IIIF viewer does with its own address.
 */
public final class OpenScreen implements Screen {

  /** Name of the parameter, which the specification gives (5.1). */
  static final String PARAMETER = "iiif-content";

  private final Catalog catalog;
  private final ContentState states;
  private final Screen otherwise;

  /**
   * @param otherwise what stands at this address where no state is given
   */
  public OpenScreen(Catalog catalog, Site site, Screen otherwise) {
    this.catalog = catalog;
    this.states = new ContentState(new OwnAddress(site.publicUrl()));
    this.otherwise = otherwise;
  }

  @Override
  public Answer answer(Visit visit) {
    Optional<String> state = visit.query().first(PARAMETER);
    return state.isEmpty()
        ? otherwise.answer(visit)
        : Answer.Redirect.to(path(states.read(state.get())));
  }

  private String path(SharedPlace place) {
    return switch (place) {
      case SharedPlace.Work(ItemId id) -> Addresses.item(item(id).id());
      case SharedPlace.Leaf(ItemId id, String key, String region) -> {
        PageId page =
            item(id).page(key).orElseThrow(() -> new NotFound("page " + key + " of " + id)).id();
        yield Addresses.page(page) + (region.isEmpty() ? "" : "?xywh=" + Addresses.encoded(region));
      }
      case SharedPlace.Part(ItemId id, int number) -> part(item(id), number);
      case SharedPlace.Shelf(String slug) -> slug.isEmpty() ? "/" : "/collection/" + slug;
    };
  }

  private static String part(Item item, int number) {
    if (number >= item.contents().size()) {
      throw new NotFound("part " + number + " of " + item.id());
    }
    Heading heading = item.contents().get(number);
    return Addresses.page(item.page(heading.page()).orElseThrow().id());
  }

  private Item item(ItemId id) {
    return catalog.find(id).map(Entry::item).orElseThrow(() -> new NotFound("item", id));
  }
}

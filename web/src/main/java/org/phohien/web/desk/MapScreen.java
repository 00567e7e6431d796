package org.phohien.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.image.ReadyImage;
import org.phohien.core.model.Georeference;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.item.ItemScreen;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Thumbnail;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /desk/item/ID/map?page=KEY}: places a map sheet on the earth by points that are known on
 * both. They are typed; with a script a press on the picture says where on the sheet.
 */
public final class MapScreen implements Screen {

  private final Catalog catalog;
  private final Revising revising;

  MapScreen(Catalog catalog, Revising revising) {
    this.catalog = catalog;
    this.revising = revising;
  }

  /**
   * What the template shows.
   *
   * @param base the version the form was made from
   * @param wrong why the form can't be taken
   * @param stale whether someone saved in between
   * @param pages of the item, to choose from
   */
  public record Sheet(
      String id,
      String title,
      Page page,
      Thumbnail image,
      int base,
      MapForm form,
      List<MapForm.Wrong> wrong,
      boolean stale,
      List<Page> pages) {}

  @Override
  public Answer answer(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    Item item = entry.item();
    if (!entry.visible() || item.pages().isEmpty()) {
      throw new NotFound("map sheet of " + item.id());
    }
    String key = (visit.posted() ? visit.form() : visit.query()).text("page");
    Page page = item.page(key).orElse(item.pages().getFirst());
    if (!visit.posted()) {
      MapForm form = MapForm.of(item.georeference(page.id().key()));
      return page(entry, page, form, 200, List.of());
    }
    MapForm typed = MapForm.typed(visit.form());
    int base = visit.form().number("base", 0, 0, Integer.MAX_VALUE);
    if (base != entry.version().value() || revising.isUnderWay(item)) {
      return page(entry, page, typed, 409, List.of());
    }
    List<MapForm.Wrong> wrong = typed.wrong(page);
    if (!wrong.isEmpty()) {
      return page(entry, page, typed, 400, wrong);
    }
    Item wanted = item.withGeoreferences(others(item, page, typed.georeference(page)));
    return Answer.Redirect.to(
        wanted.equals(item)
            ? Addresses.item(item.id())
            : "/desk/job/" + revising.submit(wanted, base, visit));
  }

  /** Those of the other sheets as they are, and this one's. */
  private static List<Georeference> others(Item item, Page page, Optional<Georeference> own) {
    return Stream.concat(
            item.georeferences().stream().filter(g -> !g.page().equals(page.id().key())),
            own.stream())
        .toList();
  }

  private static Answer page(
      Entry entry, Page page, MapForm form, int status, List<MapForm.Wrong> wrong) {
    Item item = entry.item();
    return new Answer.Page(
        status,
        "org/phohien/web/desk/map.jte",
        item.description().title(),
        new Sheet(
            item.id().value(),
            item.description().title(),
            page,
            Thumbnail.of(page, ReadyImage.SHARP),
            entry.version().value(),
            form,
            wrong,
            status == 409,
            item.pages()));
  }
}

package org.phohien.web.read;

import java.util.List;
import java.util.Optional;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.image.ReadyImage;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Box;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.search.HitBox;
import org.phohien.core.search.PageSearch;
import org.phohien.web.item.Citation;
import org.phohien.web.item.Contents;
import org.phohien.web.item.ItemScreen;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Site;
import org.phohien.web.page.Thumbnail;
import org.phohien.web.share.SharedLink;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /item/ID/page/KEY?q=}: one page, its found words, its text. */
public final class ReaderScreen implements Screen {

  private static final List<String> FORMS = List.of("txt", "alto.xml", "hocr");

  private final Catalog catalog;
  private final PageSearch search;
  private final Site site;

  public ReaderScreen(Catalog catalog, PageSearch search, Site site) {
    this.catalog = catalog;
    this.search = search;
    this.site = site;
  }

  /**
   * What the template shows.
   *
   * @param sheet the page's image; empty where the viewer may not see it
   * @param text what was read on it; empty where nothing was, or where it may not be seen
   * @param turning where to go from here
   * @param words asked for; may be blank
   * @param hits how often they stand on the page
   * @param citation of this page
   * @param shared this page, or the part of it that the address cites, to be handed on
   * @param contents the work's table of contents
   */
  public record Reading(
      Item item,
      Page leaf,
      Optional<Sheet> sheet,
      Optional<PrintedText> text,
      Turning turning,
      String words,
      int hits,
      String citation,
      SharedLink shared,
      List<Contents.Entry> contents) {

    public boolean upright() {
      return text.filter(PrintedText::upright).isPresent();
    }

    /** The forms the text can be taken along in. */
    public List<String> forms() {
      return FORMS;
    }
  }

  /**
   * The image of a page.
   *
   * @param image as it is seen first, on every screen
   * @param sharper follows where screen and line are wide
   * @param info where its tiles are described, for the deep zoom
   * @param marks where the found words stand, pixels of the master
   * @param region the part that the address cites
   */
  public record Sheet(
      Thumbnail image, Thumbnail sharper, String info, List<Box> marks, Optional<Box> region) {}

  @Override
  public Answer answer(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    Item item = entry.item();
    if (entry.withdrawn().isPresent()) {
      return Answer.Redirect.to(Addresses.item(item.id()));
    }
    Page leaf =
        item.page(visit.part("key"))
            .orElseThrow(() -> new NotFound("page " + visit.part("key") + " of " + item.id()));
    Reading reading =
        Access.allows(entry, visit.viewer(), Action.VIEW)
            ? open(item, leaf, visit)
            : closed(item, leaf, visit);
    String page = Messages.of(visit.language()).get("web.page", leaf.label());
    return new Answer.Page(
        reading.sheet().isPresent() ? 200 : 403,
        "org/phohien/web/read/reader.jte",
        item.description().title() + ", " + page,
        reading);
  }

  private Reading open(Item item, Page leaf, Visit visit) {
    String words = visit.question();
    List<HitBox> boxes =
        words.isBlank() ? List.of() : search.boxes(leaf.id(), words, visit.viewer());
    return new Reading(
        item,
        leaf,
        Optional.of(
            new Sheet(
                Thumbnail.of(leaf, ReadyImage.LIGHT),
                Thumbnail.of(leaf, ReadyImage.SHARP),
                Addresses.iiif(leaf.id()) + "/info.json",
                boxes.stream().map(HitBox::box).toList(),
                Region.of(visit.query().text("xywh"), leaf.size()))),
        catalog
            .text(leaf.id())
            .map(text -> PrintedText.of(text, catalog.readings(leaf.id()), boxes)),
        Turning.from(leaf, item, words),
        words,
        (int) boxes.stream().map(HitBox::hit).distinct().count(),
        Citation.of(item, leaf, site, visit.language()),
        SharedLink.of(leaf, Region.of(visit.query().text("xywh"), leaf.size()), site),
        Contents.of(item, leaf.id().key()));
  }

  private Reading closed(Item item, Page leaf, Visit visit) {
    String words = visit.question();
    return new Reading(
        item,
        leaf,
        Optional.empty(),
        Optional.empty(),
        Turning.from(leaf, item, words),
        words,
        0,
        Citation.of(item, leaf, site, visit.language()),
        SharedLink.of(leaf, Region.of(visit.query().text("xywh"), leaf.size()), site),
        List.of());
  }
}

package org.phohien.web.item;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.description.Download;
import org.phohien.core.image.ReadyImage;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Page;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.search.PageHit;
import org.phohien.core.search.PageSearch;
import org.phohien.iiif.presentation.Rendering;
import org.phohien.web.browse.Paging;
import org.phohien.web.exchange.Holders;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Field;
import org.phohien.web.page.Site;
import org.phohien.web.page.Thumbnail;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /item/ID}: what a work is, its pages, and everything that can be taken along. */
public final class ItemScreen implements Screen {

  private static final int LEAVES_PER_PAGE = 60;
  private static final int MOST_HITS = 200;

  /** Links of a page stay on the site it was read from, whatever its public address. */
  private static final URI SITE = URI.create("");

  private final Catalog catalog;
  private final PageSearch search;
  private final Holders holders;
  private final List<String> forms;
  private final Site site;

  /**
   * @param forms the forms a description can be taken along in, as the ends of addresses
   */
  public ItemScreen(
      Catalog catalog, PageSearch search, Holders holders, List<String> forms, Site site) {
    this.holders = holders;
    this.catalog = catalog;
    this.search = search;
    this.forms = List.copyOf(forms);
    this.site = site;
  }

  /** What the template shows. */
  public record Work(
      Item item,
      String collection,
      String access,
      boolean view,
      List<Field> fields,
      Rights rights,
      Optional<Leaf> cover,
      List<Leaf> leaves,
      Paging paging,
      boolean rightToLeft,
      List<Contents.Entry> contents,
      List<Rendering> renderings,
      String words,
      List<Leaf> hits,
      List<Holders.Holder> holders,
      List<String> forms,
      String citation,
      String jsonLd,
      String address,
      String manifest,
      boolean edit) {}

  /** A rights statement: its address, and the key of its words where we have them. */
  public record Rights(String href, String key) {}

  /** A page as a thumbnail. */
  public record Leaf(String href, String label, Thumbnail image) {}

  /** What is said of a work that was withdrawn. */
  public record Gone(String id, String reason) {}

  @Override
  public Answer answer(Visit visit) {
    Entry entry = entry(catalog, visit);
    if (entry.withdrawn().isPresent()) {
      return new Answer.Page(
          410,
          "org/phohien/web/item/gone.jte",
          entry.item().description().title(),
          new Gone(entry.item().id().value(), entry.withdrawn().get()));
    }
    Item item = entry.item();
    boolean view = Access.allows(entry, visit.viewer(), Action.VIEW);
    List<Page> pages = view ? item.pages() : List.of();
    Paging paging = Paging.of(visit, pages.size(), LEAVES_PER_PAGE);
    String words = visit.question();
    List<Leaf> hits =
        view && !words.isBlank()
            ? search.pages(item.id(), words, visit.viewer(), MOST_HITS).stream()
                .flatMap(hit -> hit(item, hit, words).stream())
                .toList()
            : List.of();
    Work work =
        new Work(
            item,
            item.kind().collection().slug(),
            item.rights().access().name(),
            view,
            Field.of(item.kind(), item.description(), visit.language()),
            new Rights(item.rights().statement().toString(), "web.rights." + item.rights().code()),
            pages.stream().findFirst().map(p -> leaf(p, words, ReadyImage.LIGHT)),
            pages.stream()
                .skip(paging.offset())
                .limit(LEAVES_PER_PAGE)
                .map(p -> leaf(p, words, ReadyImage.THUMBNAIL))
                .toList(),
            paging,
            item.kind().reading() == Direction.RIGHT_TO_LEFT,
            view ? Contents.of(item) : List.of(),
            view ? Rendering.of(item, new org.phohien.iiif.address.Addresses(SITE)) : List.of(),
            words,
            hits,
            holders.of(entry),
            forms,
            Citation.of(item, site, visit.language()),
            jsonLd(item),
            site.absolute(Addresses.item(item.id())),
            site.absolute(Addresses.manifest(item.id())),
            Access.allows(entry, visit.viewer(), Action.EDIT));
    return new Answer.Page(
        200,
        "org/phohien/web/item/item.jte",
        item.description().title(),
        work,
        Signposts.of(item, site, view));
  }

  /**
   * The entry whose id the address names.
   *
   * @throws NotFound also when it can't be an id at all
   */
  public static Entry entry(Catalog catalog, Visit visit) {
    String id = visit.part("id");
    if (!ItemId.isValid(id)) {
      throw new NotFound("item");
    }
    return catalog.find(new ItemId(id)).orElseThrow(() -> new NotFound("item", id));
  }

  /** Fit to stand in a page: nothing in it can end the element it stands in. */
  private String jsonLd(Item item) {
    return new String(Download.JSON_LD.bytes(item, site.publicUrl()), StandardCharsets.UTF_8)
        .replace("<", "\\u003c");
  }

  private static Optional<Leaf> hit(Item item, PageHit hit, String words) {
    return item.page(hit.page().key()).map(page -> leaf(page, words, ReadyImage.THUMBNAIL));
  }

  private static Leaf leaf(Page page, String words, ReadyImage size) {
    return new Leaf(Addresses.page(page.id(), words), page.label(), Thumbnail.of(page, size));
  }
}

package org.phohien.iiif.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Pyramid;
import org.phohien.core.image.TileGrid;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.image.Format;
import org.phohien.iiif.image.Gate;
import org.phohien.iiif.image.ImageApi;
import org.phohien.iiif.image.ImageRequest;
import org.phohien.iiif.image.Limits;
import org.phohien.iiif.image.Plan;
import org.phohien.iiif.image.Quality;
import org.phohien.iiif.image.Refusal;
import org.phohien.iiif.image.Region;
import org.phohien.iiif.image.Renderer;
import org.phohien.iiif.image.Rotation;
import org.phohien.iiif.image.Size;
import org.phohien.iiif.image.Workload;
import org.phohien.iiif.pdf.PdfBook;

/**
 * An item as PDF: {@code /iiif/pdf/{item}}, with {@code ?pages=3-10} a part of it, counted from 1,
 * and with {@code ?size=light} the small pictures that lie ready.
 */
final class PdfService {

  /** Documents written at once; each holds a thread for as long as its reader takes. */
  private static final int AT_ONCE = 4;

  /** All books together are one client of their gate. */
  private static final String BOOKS = "books";

  /** One page at a time, patiently; what a book costs is bounded by its pages. */
  private static final Gate.Rules RULES =
      new Gate.Rules(
          1,
          64 << 20,
          AT_ONCE,
          AT_ONCE,
          Duration.ofMinutes(2),
          Duration.ofMinutes(3),
          Long.MAX_VALUE / 2,
          Integer.MAX_VALUE);

  /** Pixels of a page's longer side that are enough to read small print by. */
  private static final int LEGIBLE = 1400;

  private final Catalog catalog;
  private final Pictures pictures;
  private final Guard guard;
  private final Addresses addresses;
  private final String library;
  private final Renderer renderer;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  PdfService(
      Holdings holdings,
      Pictures pictures,
      Guard guard,
      Addresses addresses,
      String library,
      Workload workload) {
    this.catalog = holdings.catalog();
    this.pictures = pictures;
    this.guard = guard;
    this.addresses = addresses;
    this.library = library;
    // a gate of its own: a book on its way must not stand in line behind single pictures
    Gate gate = new Gate(RULES, System::nanoTime);
    this.renderer = new Renderer(holdings.copies().codec(), gate, workload);
  }

  void answer(Exchange exchange, String name) throws IOException {
    String text = Percent.segment(name);
    if (!ItemId.isValid(text)) {
      throw new NotFound("item");
    }
    ItemId id = new ItemId(text);
    guard.enter(exchange, id);
    Entry entry =
        catalog.find(id).filter(Entry::visible).orElseThrow(() -> new NotFound("item " + id));
    List<Page> pages = pages(entry.item(), exchange.parameter("pages"));
    boolean light = exchange.parameter("size").filter("light"::equals).isPresent();
    if (exchange.isKnown("\"" + entry.change().number() + "-pdf1\"")) {
      return;
    }
    exchange.header("Content-Disposition", "inline; filename=\"" + id + ".pdf\"");
    if (exchange.isHead()) {
      exchange.headOnly("application/pdf");
      return;
    }
    if (!turns.tryAcquire()) {
      throw new Refusal(Refusal.Cause.FULL, Duration.ofSeconds(20));
    }
    try {
      new PdfBook(entry.item(), citation(entry.item()), new Pages(light))
          .write(pages, exchange.body("application/pdf"));
    } finally {
      turns.release();
    }
  }

  private String citation(Item item) {
    return String.join(
        ". ",
        item.description().title(),
        library,
        addresses.item(item.id()),
        item.rights().statement().toString());
  }

  /** The pages asked for; every one of them has a picture. */
  private List<Page> pages(Item item, Optional<String> range) {
    List<Page> all = item.pages();
    if (range.isPresent()) {
      String[] ends = range.get().split("-", -1);
      int first = ordinal(ends[0], all.size());
      int last = ends.length == 1 ? first : ordinal(ends[1], all.size());
      if (ends.length > 2 || first > last) {
        throw broken(all.size());
      }
      all = all.subList(first - 1, last);
    }
    for (Page page : all) {
      pictures.with(page.id(), Pyramid::size);
    }
    if (all.isEmpty()) {
      throw new NotFound("pages of " + item.id());
    }
    return all;
  }

  private static int ordinal(String text, int pages) {
    if (!text.matches("[0-9]{1,6}")) {
      throw broken(pages);
    }
    int number = Integer.parseInt(text);
    if (number < 1 || number > pages) {
      throw broken(pages);
    }
    return number;
  }

  private static Invalid broken(int pages) {
    return new Invalid("iiif.pdf.pages", "pages are a number or two, e.g. 3-10, up to " + pages);
  }

  /** Pictures from the service copies, texts from the catalog. */
  private final class Pages implements PdfBook.Source {
    private final boolean light;

    Pages(boolean light) {
      this.light = light;
    }

    @Override
    public PdfBook.Picture picture(Page page) {
      return pictures.with(page.id(), this::picture);
    }

    private PdfBook.Picture picture(Pyramid pyramid) {
      boolean grey = pyramid.bands() != Bands.RGB;
      int ready = pyramid.ready().size() - 1;
      if (light && ready >= 0) {
        return new PdfBook.Picture(pyramid.ready(ready), pyramid.ready().get(ready), grey);
      }
      Pixels size = legible(pyramid.grid());
      ImageRequest request =
          new ImageRequest(
              ImageApi.V3,
              new Region.Full(),
              new Size.Exact(size.width(), size.height(), false),
              Rotation.NONE,
              Quality.DEFAULT,
              Format.JPG);
      Plan plan = Plan.of(request, pyramid, Limits.USUAL);
      return new PdfBook.Picture(renderer.answer(plan, pyramid, BOOKS), size, grey);
    }

    @Override
    public Optional<PageText> text(Page page) {
      return catalog.text(page.id());
    }
  }

  /** The smallest level that can be read. */
  private static Pixels legible(TileGrid grid) {
    int level = grid.levels() - 1;
    while (level > 0 && (Math.max(grid.size(level).width(), grid.size(level).height()) < LEGIBLE)) {
      level--;
    }
    return grid.size(level);
  }
}

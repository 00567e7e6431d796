package org.phohien.iiif.http;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Pyramid;
import org.phohien.core.image.TileGrid;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.book.BookSource;
import org.phohien.iiif.book.Edition;
import org.phohien.iiif.book.EpubBook;
import org.phohien.iiif.book.MoreLetters;
import org.phohien.iiif.book.PlainBook;
import org.phohien.iiif.image.Format;
import org.phohien.iiif.image.Gate;
import org.phohien.iiif.image.ImageApi;
import org.phohien.iiif.image.ImageRequest;
import org.phohien.iiif.image.Limits;
import org.phohien.iiif.image.Plan;
import org.phohien.iiif.image.Quality;
import org.phohien.iiif.image.Region;
import org.phohien.iiif.image.Renderer;
import org.phohien.iiif.image.Rotation;
import org.phohien.iiif.image.Size;
import org.phohien.iiif.image.Workload;
import org.phohien.iiif.pdf.PdfBook;

/**
 * An item to take along: {@code /iiif/pdf/{item}}, {@code /iiif/epub/{item}}, {@code
 * /iiif/text/{item}}; with {@code ?pages=3-10} a part of it, counted from 1, and a PDF with {@code
 * ?size=light} of the small pictures that lie ready.
 */
final class BookService {

  /** What an item is taken along as. */
  private enum Form {
    PDF("application/pdf", "pdf"),
    EPUB("application/epub+zip", "epub"),
    TEXT("text/plain;charset=utf-8", "txt");

    private final String mediaType;
    private final String extension;

    Form(String mediaType, String extension) {
      this.mediaType = mediaType;
      this.extension = extension;
    }
  }

  /** Documents written at once; each holds a thread for as long as its reader takes. */
  private static final int AT_ONCE = 4;

  /** And by one client: a program that fetches the whole library leaves turns to others. */
  private static final int FOR_ONE = 2;

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
  private final MoreLetters letters;
  private final Turns turns = new Turns(AT_ONCE, FOR_ONE);

  BookService(
      Holdings holdings,
      Pictures pictures,
      Guard guard,
      Addresses addresses,
      String library,
      Workload workload,
      MoreLetters letters) {
    this.catalog = holdings.catalog();
    this.pictures = pictures;
    this.guard = guard;
    this.addresses = addresses;
    this.library = library;
    this.letters = letters;
    // a gate of its own: a book on its way must not stand in line behind single pictures
    Gate gate = new Gate(RULES, System::nanoTime);
    this.renderer = new Renderer(holdings.copies().codec(), gate, workload);
  }

  /** Whether a path is of one of the forms. */
  static boolean knows(String path) {
    return form(path).isPresent();
  }

  private static Optional<Form> form(String path) {
    return Arrays.stream(Form.values())
        .filter(form -> path.startsWith(form.name().toLowerCase(Locale.ROOT) + "/"))
        .findFirst();
  }

  void answer(Exchange exchange, String path) throws IOException {
    Form form = form(path).orElseThrow(() -> new NotFound("form of a book"));
    String text = Percent.segment(path.substring(path.indexOf('/') + 1));
    if (!ItemId.isValid(text)) {
      throw new NotFound("item");
    }
    ItemId id = new ItemId(text);
    guard.enter(exchange, id);
    Entry entry =
        catalog.find(id).filter(Entry::visible).orElseThrow(() -> new NotFound("item " + id));
    Item item = entry.item();
    List<Page> pages = pages(item, exchange.parameter("pages"));
    boolean light = exchange.parameter("size").filter("light"::equals).isPresent();
    if (exchange.isKnown("\"" + entry.change().number() + "-" + form.extension + "2\"")) {
      return;
    }
    Edition edition = new Edition(item, pages, library, addresses.item(id), entry.change().stamp());
    exchange.header(
        "Content-Disposition",
        (form == Form.EPUB ? "attachment" : "inline")
            + ("; filename=\"" + edition.fileName() + (light ? "-light" : ""))
            + ("." + form.extension + "\""));
    if (exchange.isHead()) {
      exchange.headOnly(form.mediaType);
      return;
    }
    try (Turns.Turn _ = turns.take(exchange.caller().address())) {
      write(form, edition, new Pages(light), exchange.body(form.mediaType));
    }
  }

  private void write(Form form, Edition edition, BookSource source, OutputStream out)
      throws IOException {
    switch (form) {
      case PDF -> new PdfBook(edition, source, letters).write(out);
      case EPUB -> new EpubBook(edition, source, letters).write(out);
      case TEXT -> new PlainBook(edition, source).write(out);
    }
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
  private final class Pages implements BookSource {
    private final boolean light;

    Pages(boolean light) {
      this.light = light;
    }

    @Override
    public Picture picture(Page page) {
      return pictures.with(page.id(), this::picture);
    }

    private Picture picture(Pyramid pyramid) {
      boolean grey = pyramid.bands() != Bands.RGB;
      int ready = pyramid.ready().size() - 1;
      if (light && ready >= 0) {
        return new Picture(pyramid.ready(ready), pyramid.ready().get(ready), grey);
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
      return new Picture(renderer.answer(plan, pyramid, BOOKS), size, grey);
    }

    @Override
    public Optional<PageText> text(Page page) {
      return catalog.text(page.id());
    }

    @Override
    public Optional<PageReadings> readings(Page page) {
      return catalog.readings(page.id());
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

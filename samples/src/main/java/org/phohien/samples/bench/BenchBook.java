package org.phohien.samples.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.phohien.core.catalog.Publication;
import org.phohien.core.image.Bands;
import org.phohien.core.image.PixelSource;
import org.phohien.core.image.Raster;
import org.phohien.core.image.ServiceCopies;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Rights;
import org.phohien.core.vault.VersionNumber;

/** An item of five pages that the image benchmark makes and asks for. */
final class BenchBook {

  private static final ItemId ITEM = new ItemId("bench");

  /** 2,480 x 3,508 pixels in colour. */
  static final PageId A4_COLOUR = PageId.nth(ITEM, 1);

  /** 8,000 x 10,000 pixels in colour. */
  static final PageId LARGE_COLOUR = PageId.nth(ITEM, 4);

  /** 36,000 x 42,000 pixels in colour: a map of 1.5 gigapixels. */
  static final PageId MAP = PageId.nth(ITEM, 5);

  private static final int PAGES = 5;

  private BenchBook() {}

  /** Writes the service copies of its pages and prints what each cost. */
  static void write(ServiceCopies copies, PrintStream out) {
    pyramid(copies, "A4 colour", 1, PrintedPage.draw(2480, 3508, Bands.RGB), 12, out);
    pyramid(copies, "A4 grey", 2, PrintedPage.draw(2480, 3508, Bands.GREY), 20, out);
    pyramid(copies, "A4 one-bit", 3, PrintedPage.draw(2480, 3508, Bands.BITONAL), 20, out);
    pyramid(copies, "80 Mpx colour", 4, PrintedPage.draw(8000, 10000, Bands.RGB), 2, out);
    Raster sheet = PrintedPage.draw(4500, 6000, Bands.RGB);
    pyramid(copies, "1.5 Gpx map", 5, () -> new Tiled(sheet, new Pixels(36_000, 42_000)), 0, out);
  }

  private static void pyramid(
      ServiceCopies copies, String name, int number, Raster page, int rounds, PrintStream out) {
    pyramid(copies, name, number, () -> PixelSource.of(page), rounds, out);
  }

  private static void pyramid(
      ServiceCopies copies,
      String name,
      int number,
      Supplier<PixelSource> page,
      int rounds,
      PrintStream out) {
    Checksum master = Checksum.of(new byte[] {(byte) number});
    ServiceCopies.Cost[] cost = new ServiceCopies.Cost[1];
    double millis =
        new CpuClock()
            .millis(
                rounds,
                Math.max(1, rounds),
                () -> cost[0] = copies.write(PageId.nth(ITEM, number), master, page.get()));
    String what = "service copy of " + name + ", " + cost[0].bytes() / 1024 + " KiB";
    Row.of(what, "", millis, "ms CPU").print(out);
  }

  /** One sheet beside and below itself: as many pixels as wanted, none of them kept. */
  private record Tiled(Raster sheet, Pixels size) implements PixelSource {

    @Override
    public Bands bands() {
      return sheet.bands();
    }

    @Override
    public void rows(int y, int count, byte[] into) {
      int length = sheet.rowLength();
      int row = size.width() * bands().samples();
      for (int i = 0; i < count; i++) {
        int from = sheet.row((y + i) % sheet.size().height());
        for (int x = 0; x < row; x += length) {
          System.arraycopy(sheet.samples(), from, into, i * row + x, Math.min(length, row - x));
        }
      }
    }
  }

  /** The item as it is published. */
  static Publication publication(ServiceCopies copies) {
    List<Page> pages =
        IntStream.rangeClosed(1, PAGES).mapToObj(n -> page(copies, PageId.nth(ITEM, n))).toList();
    Item item =
        new Item(
            ITEM, new Kind.LocalRecord(), Description.titled("Bench"), Rights.unknown(), pages);
    return new Publication(item, VersionNumber.first(), List.of(), List.of());
  }

  private static Page page(ServiceCopies copies, PageId id) {
    try (var pyramid = copies.open(id).orElseThrow()) {
      Master master =
          new Master("masters/x.tif", "image/tiff", 0, OptionalInt.of(300), pyramid.master());
      return new Page(id, id.key(), pyramid.size(), master);
    }
  }
}

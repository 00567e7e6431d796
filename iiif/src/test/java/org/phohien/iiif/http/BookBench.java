package org.phohien.iiif.http;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.phohien.core.catalog.Publication;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Drawn;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Line;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.vault.VersionNumber;

/**
 * How long books take: {@code main FOLDER make} draws a page, then {@code java -Xmx64m … main
 * FOLDER 366} gives a book of so many as PDF, light PDF, EPUB and text through HTTP. The heap is
 * bounded from outside, so a book that did not flow through would break.
 */
public final class BookBench {

  private static final Pixels A4 = new Pixels(2480, 3508);
  private static final int LINES = 40;

  private BookBench() {}

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    try (Site site = new Site(data)) {
      if (arguments[1].equals("make")) {
        site.publish("bench", Drawn.page(A4.width(), A4.height(), Bands.RGB, 1));
      } else {
        publish(site, data, Integer.parseInt(arguments[1]));
        for (String form :
            List.of("pdf/bench?size=light", "pdf/bench", "epub/bench", "text/bench")) {
          measure(site, form, System.out);
        }
      }
    }
  }

  /** All pages have the picture that was made. */
  private static void publish(Site site, Path data, int count) throws Exception {
    Path first;
    try (var files = Files.walk(data.resolve("copies"))) {
      first = files.filter(f -> f.endsWith("0001.tiles")).findFirst().orElseThrow();
    }
    ItemId id = new ItemId("bench");
    List<Page> pages = new ArrayList<>();
    List<PageText> texts = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      PageId page = PageId.nth(id, i);
      if (i > 1) {
        Path copy = first.resolveSibling(page.key() + ".tiles");
        Files.copy(first, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      Master master =
          new Master(
              "masters/" + i + ".tif",
              "image/tiff",
              0,
              OptionalInt.of(300),
              Checksum.of(new byte[] {1}));
      pages.add(new Page(page, String.valueOf(i), A4, master));
      texts.add(ReadPages.page(pages.getLast(), lines()));
    }
    Item item =
        new Item(
            id,
            new org.phohien.core.model.Kind.LocalRecord(),
            org.phohien.core.model.Description.titled("Địa chí"),
            org.phohien.core.model.Rights.unknown(),
            pages);
    site.catalog().publish(new Publication(item, VersionNumber.first(), texts, List.of()));
  }

  private static Line[] lines() {
    Line[] lines = new Line[LINES];
    for (int i = 0; i < LINES; i++) {
      lines[i] =
          ReadPages.line(
              new Box(200, 200 + 75 * i, 2000, 50), "phố Hiến nổi trôi trên dòng sông đến nay");
    }
    return lines;
  }

  private static void measure(Site site, String form, PrintStream out) throws Exception {
    long cpu = cpu();
    long begun = System.nanoTime();
    long first;
    long bytes = 1;
    try (InputStream in = URI.create(site.address() + "/iiif/" + form).toURL().openStream()) {
      in.read();
      first = System.nanoTime() - begun;
      byte[] room = new byte[1 << 16];
      for (int read = in.read(room); read >= 0; read = in.read(room)) {
        bytes += read;
      }
    }
    out.printf(
        Locale.ROOT,
        "%-22s first byte %.3f s, all %.1f s, CPU %.1f s, %.1f MB, heap at most %d MiB%n",
        form,
        first / 1e9,
        (System.nanoTime() - begun) / 1e9,
        (cpu() - cpu) / 1e9,
        bytes / 1e6,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}

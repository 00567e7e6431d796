package org.phohien.samples.bench.confusion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Script;
import org.phohien.ingest.batch.BatchReader;
import org.phohien.ingest.batch.PlannedItem;
import org.phohien.ingest.check.Checked;
import org.phohien.ingest.engines.Engines;
import org.phohien.ingest.ocr.Expected;
import org.phohien.ingest.ocr.OpenPage;
import org.phohien.ingest.ocr.tesseract.TesseractRecognizer;

/**
 * Makes the table of misread letters: reads the sample pages of print as they are and spoiled in
 * four ways, and counts. What it prints is {@code confusions.tsv} of the search: truth, read, how
 * often read so, how often it stood there.
 *
 * <p>Pages of Hán-Nôm, of pictures and maps are left out. What is known so far stands in the work
 * folder as {@code so-far.tsv} after each page: all of them take a quarter of an hour of one core.
 */
public final class ConfusionBench {

  /** Seen less often, a change may be an accident of one place. */
  private static final int FEWEST = 2;

  private final Path samples;
  private final Path work;
  private final Misreadings misreadings = new Misreadings();
  private int pages;

  private ConfusionBench(Path samples, Path work) {
    this.samples = samples;
    this.work = work;
  }

  /**
   * Reads and prints.
   *
   * @param samples the folder with {@code collection} and {@code truth}
   * @param work a folder for what is written meanwhile
   */
  public static void run(Path samples, Path work, PrintStream out) throws IOException {
    ConfusionBench bench = new ConfusionBench(samples, work);
    try (Engines engines =
        Engines.open(work.resolve("natives"), libraries -> new TesseractRecognizer(libraries, 1))) {
      for (PlannedItem item : BatchReader.read(samples.resolve("collection")).items()) {
        bench.item(engines, item);
      }
    }
    bench.table(out);
  }

  private void item(Engines engines, PlannedItem item) throws IOException {
    String collection = item.kind().collection().slug();
    if (!List.of("dia-chi", "bao-chi").contains(collection)) {
      return;
    }
    int number = 0;
    for (Path file : item.files()) {
      if (engines.check().of(file) instanceof Checked.Accepted taken) {
        for (int frame = 0; frame < taken.frames().size(); frame++) {
          page(engines, PageId.nth(item.id(), ++number), file, frame, taken.sha512());
        }
      }
    }
  }

  private void page(Engines engines, PageId id, Path file, int frame, Checksum master)
      throws IOException {
    Path truth = samples.resolve("truth/" + id.item() + "/" + id.key() + ".txt");
    if (!Files.exists(truth)) {
      return;
    }
    try (OpenPage page = engines.reading().open(file, frame, master)) {
      Raster grey = GreyPage.of(page.pixels());
      for (Spoiled way : Spoiled.values()) {
        Path copy = work.resolve(id.item() + "-" + id.key() + "-" + way + ".png");
        write(way.of(grey), copy);
        try (OpenPage spoiled = engines.reading().open(copy, 0, master)) {
          String read = spoiled.read(id, Expected.of(Optional.of(Script.VIETNAMESE))).text();
          misreadings.page(Files.readString(truth), read);
          pages++;
        }
        Files.delete(copy);
      }
    }
    try (PrintStream soFar = new PrintStream(work.resolve("so-far.tsv").toFile(), UTF_8)) {
      table(soFar);
    }
  }

  private static void write(Raster grey, Path file) throws IOException {
    BufferedImage image =
        new BufferedImage(grey.size().width(), grey.size().height(), BufferedImage.TYPE_BYTE_GRAY);
    image
        .getRaster()
        .setDataElements(0, 0, grey.size().width(), grey.size().height(), grey.samples());
    ImageIO.write(image, "png", file.toFile());
  }

  private void table(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "# Letters our OCR took for others, accents aside: truth, read, times read so, times it"
            + " stood there.%n"
            + "# Made by `./archive bench confusions` from the samples' truth: %d pages (as they"
            + " are, coarse, thin, thick, specked), %d words compared, %d of them wrong.%n",
        pages,
        misreadings.words(),
        misreadings.wrong());
    misreadings
        .changes()
        .forEach((change, times) -> {
          if (times >= FEWEST) {
            String truth = change.substring(0, change.indexOf('\t'));
            out.println(change + "\t" + times + "\t" + misreadings.of(truth));
          }
        });
  }
}

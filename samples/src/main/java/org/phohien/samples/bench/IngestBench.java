package org.phohien.samples.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.phohien.core.Archive;
import org.phohien.core.FullText;
import org.phohien.core.cli.IngestBatch;
import org.phohien.core.cli.keeper.Keeper;
import org.phohien.core.job.JobId;
import org.phohien.core.settings.Settings;
import org.phohien.core.settings.SettingsFile;
import org.phohien.ingest.check.Check;
import org.phohien.ingest.engines.Engines;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.image.Leptonica;
import org.phohien.ingest.image.Masters;
import org.phohien.ingest.natives.NativeLibraries;
import org.phohien.ingest.ocr.Reading;
import org.phohien.ingest.pipeline.IngestRoom;

/**
 * Pages an hour without OCR: check, vault with checksums re-read, service copy, publication, index;
 * A4 at 300 dpi, colour JPEG, in items of 25 pages, read by an engine that finds no text.
 */
final class IngestBench {

  private static final int ITEMS = 8;
  private static final int PAGES = 25;
  private static final double LONGEST_CPU = 0.5;
  private static final int LEAST_AN_HOUR = 12_000;

  private IngestBench() {}

  static void run(Path folder, PrintStream out) throws IOException, InterruptedException {
    Path batch = folder.resolve("batch");
    draw(batch);
    Settings settings = SettingsFile.read(folder.resolve("data"), Optional.empty(), Map.of());
    try (Keeper _ = Keeper.of(settings);
        Archive archive = Archive.open(settings);
        var _ = archive.startWorker(List.of(new IngestRoom(IngestBench::withoutOcr)));
        FullText _ = FullText.follow(archive)) {
      Duration cpu = Machine.cpu();
      long began = System.nanoTime();
      ingest(archive, batch);
      double seconds = (System.nanoTime() - began) / 1e9;
      double spent = Machine.cpu().minus(cpu).toNanos() / 1e9;
      int pages = ITEMS * PAGES;
      Row.of("ingest without OCR: pages an hour", "> " + LEAST_AN_HOUR, pages / seconds * 3600, "")
          .print(out);
      Row.of("ingest without OCR: CPU a page", "< " + LONGEST_CPU + " s", spent / pages, "s")
          .print(out);
    }
  }

  private static Engines withoutOcr(Path natives, int pages) {
    Masters masters = new Masters(new Leptonica(NativeLibraries.load(natives)));
    return new Engines(
        new Check(masters, Limits.USUAL),
        new Reading(masters, Limits.USUAL, List.of(new SilentRecognizer())));
  }

  /** Has a batch ingested by the running worker. */
  static void ingest(Archive archive, Path batch) throws InterruptedException {
    JobId job = archive.jobs().submit(IngestBatch.request(batch, "bench"));
    while (!archive.jobs().find(job).orElseThrow().state().settled()) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static void draw(Path batch) throws IOException {
    Random random = new Random(7);
    for (int item = 0; item < ITEMS; item++) {
      Path of = Files.createDirectories(batch.resolve("bench-" + item));
      for (int page = 1; page <= PAGES; page++) {
        String name = String.format(Locale.ROOT, "%03d.jpg", page);
        ImageIO.write(page(random, item * PAGES + page), "jpg", of.resolve(name).toFile());
      }
    }
  }

  /** A toned page of lines that look like print to a codec. */
  private static BufferedImage page(Random random, int number) {
    BufferedImage image = new BufferedImage(2480, 3508, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(244, 236, 214 + random.nextInt(8)));
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.setColor(new Color(40, 34, 28));
    pen.setFont(new Font(Font.SERIF, Font.PLAIN, 46));
    for (int line = 0; line < 44; line++) {
      String text = "Trang " + number + " của tập địa chí, dòng " + line + " " + random.nextLong();
      pen.drawString(text, 260, 320 + line * 68);
    }
    pen.dispose();
    return image;
  }
}

package org.phohien.samples.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.ingest.batch.BatchReader;
import org.phohien.ingest.batch.PlannedItem;
import org.phohien.ingest.check.Checked;
import org.phohien.ingest.engines.Engines;
import org.phohien.ingest.ocr.Expected;
import org.phohien.ingest.ocr.OpenPage;
import org.phohien.ingest.ocr.tesseract.TesseractRecognizer;
import org.phohien.samples.bench.confusion.GreyPage;

/**
 * How well and at what cost the sample pages are read: character errors by item, CPU seconds a page
 * with decoding, and the same for ocrmypdf on the same pages of print where it is installed.
 *
 * <p>The script is found out, as for a batch that says nothing; where it was found wrong shows as
 * errors.
 */
public final class OcrBench {

  private final Path samples;
  private final PrintStream out;
  private final Map<String, Sum> sums = new LinkedHashMap<>();
  private final List<Raster> print = new ArrayList<>();
  private final List<String> printTruth = new ArrayList<>();

  private OcrBench(Path samples, PrintStream out) {
    this.samples = samples;
    this.out = out;
  }

  /** What was added up for a group of pages. */
  private record Sum(int pages, ErrorRate errors, double cpuSeconds, double sure) {
    static final Sum NONE = new Sum(0, ErrorRate.NONE, 0, 0);

    Sum plus(ErrorRate more, double seconds, double confidence) {
      return new Sum(pages + 1, errors.plus(more), cpuSeconds + seconds, sure + confidence);
    }
  }

  /**
   * Reads every sample page and prints a table.
   *
   * @param samples the folder with {@code collection} and {@code truth}
   * @param trained a folder of trained data for Tesseract to read with, as of the Debian package
   *     {@code tesseract-ocr-vie} which ocrmypdf uses; ours where it is empty
   */
  public static void run(Path samples, Optional<Path> trained, PrintStream out) {
    try {
      Path work = Files.createTempDirectory("phohien-ocr-bench");
      OcrBench bench = new OcrBench(samples, out);
      try (Engines engines =
          Engines.open(
              work.resolve("natives"),
              libraries ->
                  trained
                      .map(folder -> TesseractRecognizer.trainedBy(folder, libraries, 1))
                      .orElseGet(() -> new TesseractRecognizer(libraries, 1)))) {
        bench.ours(engines);
      }
      bench.peer(work);
      WornBench.run(work, out);
      deleteAll(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ours(Engines engines) throws IOException {
    List<PlannedItem> items = BatchReader.read(samples.resolve("collection")).items();
    items.stream()
        .filter(i -> !i.files().isEmpty())
        .findFirst()
        .ifPresent(first -> warm(engines, first));
    for (PlannedItem item : items) {
      int number = 0;
      for (Path file : item.files()) {
        if (engines.check().of(file) instanceof Checked.Accepted taken) {
          for (int frame = 0; frame < taken.frames().size(); frame++) {
            page(engines, item, file, frame, taken.sha512(), ++number);
          }
        }
      }
    }
    row("", "trang", "CER %", "CPU-s/trang", "tin cậy");
    row("", "pages", "CER %", "CPU-s/page", "sure");
    sums.forEach((name, sum) ->
        row(
            name,
            Integer.toString(sum.pages()),
            two(sum.errors().percent()),
            two(sum.cpuSeconds() / sum.pages()),
            two(sum.sure() / sum.pages())));
  }

  /** Engines load their models with the first page; that is no part of a page's cost. */
  private static void warm(Engines engines, PlannedItem item) {
    Checksum none = Checksum.of(new byte[0]);
    try (OpenPage page = engines.reading().open(item.files().getFirst(), 0, none)) {
      for (Script script : Script.values()) {
        page.read(PageId.nth(item.id(), 1), Expected.of(Optional.of(script)));
      }
    }
  }

  private void page(
      Engines engines, PlannedItem item, Path file, int frame, Checksum master, int number)
      throws IOException {
    PageId id = PageId.nth(item.id(), number);
    Path truth = samples.resolve("truth/" + item.id() + "/" + id.key() + ".txt");
    if (!Files.exists(truth)) {
      return;
    }
    double start = cpuSeconds();
    try (OpenPage page = engines.reading().open(file, frame, master)) {
      PageText text = page.read(id, Expected.of(item.kind(), Optional.empty()));
      double seconds = cpuSeconds() - start;
      String wanted = Files.readString(truth);
      boolean hanNom = item.kind().collection() == org.phohien.core.model.Collection.HAN_NOM;
      boolean read = !text.by().name().equals("text-layer");
      ErrorRate errors =
          hanNom ? ErrorRate.ofHanNom(wanted, text.text()) : ErrorRate.ofPrint(wanted, text.text());
      add(item.id().value(), errors, seconds, text.sure());
      add(
          hanNom ? "= Hán-Nôm" : read ? "= chữ in / print" : "= lớp chữ / text layer",
          errors,
          seconds,
          text.sure());
      if (!hanNom && read) {
        print.add(GreyPage.of(page.pixels()));
        printTruth.add(wanted);
      }
    }
  }

  private void add(String group, ErrorRate errors, double seconds, float sure) {
    sums.merge(
        group, Sum.NONE.plus(errors, seconds, sure), (sum, _) -> sum.plus(errors, seconds, sure));
  }

  private void peer(Path work) throws IOException {
    if (print.isEmpty() || !OcrMyPdf.isInstalled()) {
      out.println("ocrmypdf: không có ở máy này / not installed here");
      return;
    }
    try {
      OcrMyPdf peer = OcrMyPdf.read(print, work);
      ErrorRate errors = ErrorRate.NONE;
      for (int i = 0; i < print.size(); i++) {
        String read = i < peer.pages().size() ? peer.pages().get(i) : "";
        errors = errors.plus(ErrorRate.ofPrint(printTruth.get(i), read));
      }
      double each = peer.cpuSeconds() / print.size();
      row("ocrmypdf", Integer.toString(print.size()), two(errors.percent()), two(each), "");
      Sum ours = sums.getOrDefault("= chữ in / print", Sum.NONE);
      out.printf(
          Locale.ROOT,
          "CPU: %.0f %% của / of ocrmypdf%n",
          100 * ours.cpuSeconds() / peer.cpuSeconds());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void row(String name, String pages, String errors, String seconds, String sure) {
    out.printf(Locale.ROOT, "%-26s %6s %8s %12s %8s%n", name, pages, errors, seconds, sure);
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static double cpuSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static void deleteAll(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}

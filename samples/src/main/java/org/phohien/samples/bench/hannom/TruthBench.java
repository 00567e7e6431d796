package org.phohien.samples.bench.hannom;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.model.Word;
import org.phohien.ingest.engines.Engines;
import org.phohien.ingest.ocr.hannom.HanNomRecognizer;
import org.phohien.samples.bench.hannom.Score.LineScore;
import org.phohien.samples.bench.hannom.TruthFolder.Sample;

/**
 * Reads every image of a folder with true text and prints, group by group, how well: the archive's
 * own reader, the published one, and Tesseract where it is installed, side by side.
 */
public final class TruthBench {

  private final TruthFolder truth;
  private final PrintStream out;

  private TruthBench(TruthFolder truth, PrintStream out) {
    this.truth = truth;
    this.out = out;
  }

  /**
   * Prints the tables.
   *
   * @param folder with {@code manifest.tsv}, and {@code pages/manifest.tsv} where it has whole
   *     pages
   * @param model folder of a recogniser to be scored; the shipped one where empty
   * @param picture file for how far our confidences are right, SVG; none where empty
   * @param natives folder for native libraries
   */
  public static void run(
      Path folder, Optional<Path> model, Optional<Path> picture, Path natives, PrintStream out) {
    try (Engines engines = Engines.open(natives, 1)) {
      TruthBench bench = new TruthBench(TruthFolder.read(folder), out);
      Optional<Path> drawn = picture; // of the first reader, which is ours
      for (HanNomReader reader : readers(engines, model)) {
        try (reader) {
          bench.score(reader, drawn);
          drawn = Optional.empty();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<HanNomReader> readers(Engines engines, Optional<Path> model) {
    HanNomRecognizer ours = model.map(HanNomRecognizer::of).orElseGet(HanNomRecognizer::new);
    List<HanNomReader> readers = new ArrayList<>();
    readers.add(new OurReader("Phố Hiến: " + ours.models(), engines, ours));
    HanNomRecognizer published = HanNomRecognizer.published();
    if (published.models().equals(ours.models())) {
      published.close();
    } else {
      readers.add(new OurReader(published.models(), engines, published));
    }
    if (TesseractCommand.isInstalled()) {
      readers.add(new TesseractCommand());
    }
    return readers;
  }

  private void score(HanNomReader reader, Optional<Path> picture) throws IOException {
    out.println();
    out.println("== " + reader.name());
    Reliability reliability = columns(reader);
    if (picture.isPresent()) {
      Files.writeString(picture.get(), ReliabilityPicture.of(reliability.bins()));
    }
    if (!truth.pages().isEmpty()) {
      pages(reader);
    }
  }

  private Reliability columns(HanNomReader reader) {
    Map<String, Score> groups = new LinkedHashMap<>();
    Reliability reliability = new Reliability();
    for (Sample sample : truth.columns()) {
      List<Word> read = reader.column(sample.file());
      String text = HanNomReader.text(read);
      Alignment n1 = Alignment.of(truth.folding().n1(sample.text()), truth.folding().n1(text));
      Alignment n2 = Alignment.of(truth.folding().n2(sample.text()), truth.folding().n2(text));
      if (n1.right().length == read.size()) {
        for (int i = 0; i < read.size(); i++) {
          reliability.add(read.get(i).sure(), n1.right()[i]);
        }
      }
      LineScore line =
          new LineScore(truth.folding().n1(sample.text()).length, n1.edits(), n2.edits());
      groups(sample).forEach(g -> groups.computeIfAbsent(g, _ -> new Score()).add(line));
    }
    print("cột / columns", groups);
    reliability.print(out);
    return reliability;
  }

  private void pages(HanNomReader reader) {
    Map<String, Score> groups = new LinkedHashMap<>();
    Map<String, ColumnMatch> matches = new LinkedHashMap<>();
    for (Sample sample : truth.pages()) {
      List<String> read = reader.page(sample.file()).stream().map(HanNomReader::text).toList();
      List<String> columns = List.of(sample.text().strip().split("\\s+", -1));
      lines(columns, String.join("", read))
          .forEach(line ->
              groups(sample).forEach(g -> groups.computeIfAbsent(g, _ -> new Score()).add(line)));
      ColumnMatch match =
          ColumnMatch.of(
              columns.stream().map(truth.folding()::n2).toList(),
              read.stream().map(truth.folding()::n2).filter(c -> c.length > 0).toList());
      groups(sample).forEach(g -> matches.merge(g, match, ColumnMatch::plus));
    }
    print("trang / pages", groups);
    out.printf("%-34s %8s %8s %10s %12s%n", "", "cột/true", "read", "found %", "in order %");
    matches.forEach((group, m) ->
        out.printf(
            Locale.ROOT,
            "%-34s %8d %8d %10.1f %12.1f%n",
            group,
            m.trueColumns(),
            m.readColumns(),
            100.0 * m.found() / m.trueColumns(),
            100.0 * m.inOrder() / Math.max(1, m.neighbours())));
    if (reader.isInThread()) {
      truth.pages().forEach(page -> cost(reader, page));
    }
  }

  /** CPU of a page's second reading: opening, columns, characters. */
  private void cost(HanNomReader reader, Sample page) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    int columns = reader.page(page.file()).size();
    double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
    out.printf(Locale.ROOT, "%-34s %8d %8.2f CPU s%n", "page " + page.page(), columns, seconds);
  }

  /** A page is compared as one text; its errors are then given to the columns they fell on. */
  private List<LineScore> lines(List<String> columns, String read) {
    String whole = String.join("", columns);
    Alignment n1 = Alignment.of(truth.folding().n1(whole), truth.folding().n1(read));
    Alignment n2 = Alignment.of(truth.folding().n2(whole), truth.folding().n2(read));
    List<LineScore> lines = new ArrayList<>();
    int at = 0;
    for (String column : columns) {
      int length = truth.folding().n1(column).length;
      int errors1 = 0;
      int errors2 = 0;
      for (int i = at; i < at + length; i++) {
        errors1 += n1.errorsAt()[i];
        errors2 += n2.errorsAt()[i];
      }
      lines.add(new LineScore(length, errors1, errors2));
      at += length;
    }
    return lines;
  }

  private static List<String> groups(Sample sample) {
    return Stream.of("= tất cả / all", "script " + sample.script(), "page " + sample.page())
        .toList();
  }

  private void print(String what, Map<String, Score> groups) {
    out.printf(
        "%-34s %5s %6s %20s %20s %8s%n", what, "n", "chars", "CER N1 %", "CER N2 %", "exact %");
    groups.forEach((group, score) ->
        out.printf(
            Locale.ROOT,
            "%-34s %5d %6d %20s %20s %8.1f%n",
            group,
            score.lines(),
            score.characters(),
            score.n1(),
            score.n2(),
            score.exact()));
  }
}

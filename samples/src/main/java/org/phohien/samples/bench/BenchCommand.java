package org.phohien.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phohien.core.Archive;
import org.phohien.core.cli.Command;
import org.phohien.core.cli.Console;
import org.phohien.core.cli.ExitCode;
import org.phohien.core.cli.keeper.Keeper;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.settings.Settings;
import org.phohien.core.settings.SettingsFile;
import org.phohien.samples.Samples;
import org.phohien.samples.bench.confusion.ConfusionBench;
import org.phohien.samples.bench.hannom.TruthBench;
import org.phohien.samples.kill.Casualties;
import org.phohien.samples.kill.WorkerKills;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what the archive promises and prints it beside the machine's cores and memory. */
@CommandLine.Command(
    name = "bench",
    description = "${bundle:cli.bench}",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Command {

  private enum Bench {
    INGEST,
    IMPORT,
    IMAGES,
    SEARCH,
    RELEVANCE,
    OCR,
    CONFUSIONS,
    OAI,
    SERVE,
    KILL
  }

  @Parameters(paramLabel = "WHAT", arity = "0..*", description = "${bundle:cli.bench.what}")
  private List<String> what = List.of();

  @Option(names = "--pages", paramLabel = "N", description = "${bundle:cli.bench.pages}")
  private int pages = 100_000;

  @Option(names = "--records", paramLabel = "N", description = "${bundle:cli.bench.records}")
  private int records = 100_000;

  @Option(names = "--kills", paramLabel = "N", description = "${bundle:cli.bench.kills}")
  private int kills = 200;

  @Option(names = "--truth", paramLabel = "DIR", description = "${bundle:cli.bench.truth}")
  private Optional<Path> truth = Optional.empty();

  @Option(names = "--model", paramLabel = "DIR", description = "${bundle:cli.bench.model}")
  private Optional<Path> model = Optional.empty();

  @Option(names = "--picture", paramLabel = "FILE", description = "${bundle:cli.bench.picture}")
  private Optional<Path> picture = Optional.empty();

  @Option(names = "--trained", paramLabel = "DIR", description = "${bundle:cli.bench.trained}")
  private Optional<Path> trained = Optional.empty();

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() throws IOException, InterruptedException {
    PrintStream out = console.out();
    out.println(Machine.line());
    boolean good = true;
    for (Bench bench : chosen()) {
      out.println();
      out.println("== " + bench.name().toLowerCase(Locale.ROOT));
      Path folder = Files.createTempDirectory("phohien-bench-");
      good &= run(bench, folder, out);
      Trees.delete(folder);
    }
    return good ? ExitCode.OK : ExitCode.ATTENTION;
  }

  /** All but the kills, which take most of an hour, and what makes a table, unless named. */
  private Set<Bench> chosen() {
    Set<Bench> chosen = EnumSet.noneOf(Bench.class);
    for (String word : what) {
      try {
        chosen.add(Bench.valueOf(word.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new Invalid(
            "bench",
            "ingest, import, images, search, relevance, ocr, confusions, oai, serve, kill: "
                + word);
      }
    }
    return chosen.isEmpty()
        ? EnumSet.complementOf(EnumSet.of(Bench.KILL, Bench.CONFUSIONS))
        : chosen;
  }

  private boolean run(Bench bench, Path folder, PrintStream out)
      throws IOException, InterruptedException {
    switch (bench) {
      case INGEST -> IngestBench.run(folder, out);
      case IMPORT -> ImportBench.run(folder, records, out);
      case IMAGES -> ImageBench.run(folder, out);
      case SEARCH -> {
        SearchBench.run(folder, pages, out);
        HttpSearchBench.run(folder, out);
      }
      case RELEVANCE -> RelevanceBench.run(folder, out);
      case OCR -> ocr(folder, out);
      case CONFUSIONS ->
          ConfusionBench.run(Samples.collection().resolve("..").normalize(), folder, out);
      case OAI -> OaiBench.run(folder, records, out);
      case SERVE -> serve(folder, out);
      case KILL -> {
        return kill(folder, out);
      }
    }
    return true;
  }

  /** Hán-Nôm against a folder of true text where one is given, else the sample pages. */
  private void ocr(Path folder, PrintStream out) {
    if (truth.isPresent()) {
      TruthBench.run(truth.get(), model, picture, folder.resolve("natives"), out);
    } else {
      OcrBench.run(Samples.collection().resolve("..").normalize(), trained, out);
    }
  }

  private static void serve(Path folder, PrintStream out) throws IOException, InterruptedException {
    Settings settings = SettingsFile.read(folder, Optional.empty(), Map.of());
    try (Keeper _ = Keeper.of(settings);
        Archive archive = Archive.open(settings);
        var _ = archive.startWorker()) {
      IngestBench.ingest(archive, Samples.collection());
    }
    ServeBench.run(folder, out);
  }

  private boolean kill(Path folder, PrintStream out) throws InterruptedException {
    Casualties found =
        new WorkerKills(folder.resolve("data"), folder.resolve("batch"), kills, 1).run();
    out.println(found);
    return found.none();
  }
}

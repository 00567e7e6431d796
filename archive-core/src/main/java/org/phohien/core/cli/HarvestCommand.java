package org.phohien.core.cli;

import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phohien.core.job.Jobs;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.problem.Failure;
import org.phohien.core.source.HarvestJobs;
import org.phohien.core.source.HarvestReport;
import org.phohien.core.source.Harvesting;
import org.phohien.core.source.Schedule;
import org.phohien.core.source.Source;
import org.phohien.core.source.SourceLook;
import org.phohien.core.source.SourceName;
import org.phohien.core.source.Sources;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Harvests other libraries' records over OAI-PMH; without a name, lists the sources. */
@CommandLine.Command(
    name = "harvest",
    description = "${bundle:cli.harvest}",
    mixinStandardHelpOptions = true)
public final class HarvestCommand implements Command {

  private static final String BY = "cli";

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "${bundle:cli.harvest.names}")
  private List<String> names = List.of();

  @Option(names = "--add", paramLabel = "URL", description = "${bundle:cli.harvest.add}")
  private Optional<URI> add = Optional.empty();

  @Option(names = "--title", paramLabel = "TEXT", description = "${bundle:cli.harvest.title}")
  private Optional<String> title = Optional.empty();

  @Option(names = "--format", paramLabel = "PREFIX", description = "${bundle:cli.harvest.format}")
  private Optional<String> format = Optional.empty();

  @Option(names = "--set", paramLabel = "SET", description = "${bundle:cli.harvest.set}")
  private Optional<String> set = Optional.empty();

  @Option(names = "--every", paramLabel = "TIME", description = "${bundle:cli.harvest.every}")
  private Optional<String> every = Optional.empty();

  @Option(names = "--whole", description = "${bundle:cli.harvest.whole}")
  private boolean whole;

  @Option(names = "--undo", paramLabel = "IMPORT", description = "${bundle:cli.harvest.undo}")
  private Optional<String> undo = Optional.empty();

  @Option(names = "--reason", paramLabel = "TEXT", description = "${bundle:cli.import.reason}")
  private String reason = "";

  private final Console console = Console.ofProcess(System.getenv());
  private final InstantSource clock = InstantSource.system();

  @Override
  public ExitCode call() {
    try (LocalArchive local = LocalArchive.open(data.settings())) {
      Sources sources = local.archive().sources();
      if (names.isEmpty() && undo.isEmpty()) {
        sources.all().forEach(this::show);
        return ExitCode.OK;
      }
      Jobs jobs = local.withWorker().archive().jobs();
      BatchWatch watch = new BatchWatch(jobs, console);
      ExitCode worst = ExitCode.OK;
      if (undo.isPresent()) {
        worst = watch.follow(jobs.submit(HarvestJobs.undo(new ItemId(undo.get()), reason, BY)));
      }
      for (String name : names) {
        ExitCode found = harvest(name(name), sources, jobs, watch);
        worst = found == ExitCode.OK ? worst : found;
      }
      return worst;
    }
  }

  private ExitCode harvest(SourceName name, Sources sources, Jobs jobs, BatchWatch watch) {
    add.ifPresent(address -> sources.add(fresh(name, address)));
    Source source = sources.find(name).orElseThrow(() -> new NotFound("source " + name));
    if (source.look().isEmpty()) {
      watch.follow(jobs.submit(HarvestJobs.look(name, BY)));
    }
    Optional<SourceLook> look = sources.find(name).flatMap(Source::look);
    look.flatMap(SourceLook::failure)
        .ifPresent(why -> console.err().println("  " + console.messages().tell(Failure.read(why))));
    if (look.filter(SourceLook::good).isEmpty() && source.harvesting().isEmpty()) {
      return ExitCode.ATTENTION;
    }
    choose(source, look, sources);
    if (whole) {
      sources.harvested(name, Optional.empty());
    }
    ExitCode found = watch.follow(jobs.submit(HarvestJobs.harvest(name, BY)));
    sources.reports(name, 1).forEach(this::show);
    return found;
  }

  private Source fresh(SourceName name, URI address) {
    try {
      return Source.fresh(name, title.orElse(name.value()), address, clock.instant(), BY);
    } catch (IllegalArgumentException e) {
      throw new Invalid("source", String.valueOf(e.getMessage()));
    }
  }

  /** What is said on the command line; else what was chosen before; else the best there is. */
  private void choose(Source source, Optional<SourceLook> look, Sources sources) {
    Optional<Harvesting> before = source.harvesting();
    Harvesting wanted =
        new Harvesting(
            format
                .or(() -> before.map(Harvesting::format))
                .or(() -> look.flatMap(l -> l.formats().stream().findFirst()).map(f -> f.code()))
                .orElseThrow(() -> new Invalid("harvest.format", "no format was chosen")),
            set.or(() -> before.flatMap(Harvesting::set)),
            schedule().or(() -> before.map(Harvesting::schedule)).orElse(Schedule.BY_HAND));
    sources.choose(source.name(), wanted);
  }

  private Optional<Schedule> schedule() {
    return every.map(word ->
        Arrays.stream(Schedule.values())
            .filter(s -> s.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
            .findFirst()
            .orElseThrow(() -> new Invalid("every", "by-hand, hourly, nightly, weekly: " + word)));
  }

  private static SourceName name(String text) {
    if (!SourceName.isValid(text)) {
      throw new Invalid("source", "2 to 20 of a-z, 0-9 and hyphens, first a letter: " + text);
    }
    return new SourceName(text);
  }

  private void show(Source source) {
    console
        .out()
        .println(
            String.join(
                "\t",
                source.name().value(),
                source.address().toString(),
                source.harvesting().map(Harvesting::format).orElse("–"),
                source.harvesting().flatMap(Harvesting::set).orElse("–"),
                source
                    .harvesting()
                    .map(h -> h.schedule().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .orElse("–"),
                source.until().map(Object::toString).orElse("–"),
                source.title()));
  }

  private void show(HarvestReport report) {
    HarvestReport.Counts n = report.counts();
    console.say(
        "cli.harvest.report",
        n.fresh(),
        n.changed(),
        n.deleted(),
        n.known(),
        n.kept(),
        n.quarantined());
    report.object().ifPresent(object -> console.say("cli.harvest.object", object.value()));
  }
}

package org.phohien.ingest.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.phohien.core.Archive;
import org.phohien.core.FullText;
import org.phohien.core.cli.Command;
import org.phohien.core.cli.Console;
import org.phohien.core.cli.DataOptions;
import org.phohien.core.cli.ExitCode;
import org.phohien.core.cli.Items;
import org.phohien.core.cli.LocalArchive;
import org.phohien.core.model.ItemId;
import org.phohien.ingest.pipeline.Rebuild;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes what follows from the vault again. */
@CommandLine.Command(
    name = "rebuild",
    description = "${bundle:cli.rebuild}",
    mixinStandardHelpOptions = true)
public final class RebuildCommand implements Command {

  private enum Projection {
    CATALOG,
    COPIES,
    READINGS,
    SEARCH
  }

  /** Readings are kept, not only shown: to make them anew is asked for by name. */
  private static final Set<Projection> USUAL =
      EnumSet.complementOf(EnumSet.of(Projection.READINGS));

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      paramLabel = "WHAT|ITEM",
      arity = "0..*",
      description = {"${bundle:cli.rebuild.what}", "${bundle:cli.rebuild.items}"})
  private List<String> words = List.of();

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() {
    Set<Projection> what = EnumSet.noneOf(Projection.class);
    int items = 0;
    while (items < words.size() && isProjection(words.get(items))) {
      what.add(Projection.valueOf(words.get(items++).toUpperCase(Locale.ROOT)));
    }
    List<ItemId> only = Items.of(words.subList(items, words.size()));
    try (LocalArchive local = LocalArchive.open(data.settings())) {
      for (Projection projection : what.isEmpty() ? USUAL : what) {
        rebuild(projection, only, local);
      }
    }
    return ExitCode.OK;
  }

  private static boolean isProjection(String word) {
    return List.of("catalog", "copies", "readings", "search").contains(word);
  }

  private void rebuild(Projection projection, List<ItemId> only, LocalArchive local) {
    switch (projection) {
      case CATALOG -> {
        Rebuild.Replayed replayed = Rebuild.of(local.archive()).catalog(only);
        console.say("cli.rebuild.catalog", replayed.published(), replayed.unpublished());
      }
      case COPIES -> sayCopied(console, Rebuild.of(local.archive()).copies(only));
      case READINGS ->
          console.say(
              "cli.rebuild.readings", Rebuild.of(local.archive()).readings(only, "rebuild"));
      case SEARCH -> search(local);
    }
  }

  /** How many pages got a copy anew, and what these take on disk. */
  static void sayCopied(Console console, Rebuild.Copied copied) {
    console.say("cli.rebuild.copies", copied.pages(), copied.megabytes(), copied.kilobytesAPage());
  }

  private void search(LocalArchive local) {
    Archive archive = local.archive();
    if (local.isServed()) {
      FullText.askForRebuild(archive.settings());
      console.say("cli.rebuild.search-asked");
      return;
    }
    try (FullText fullText = FullText.open(archive)) {
      console.say("cli.rebuild.search", fullText.rebuild());
    }
  }
}

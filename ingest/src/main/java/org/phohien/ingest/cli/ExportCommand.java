package org.phohien.ingest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phohien.core.Archive;
import org.phohien.core.catalog.Harvested;
import org.phohien.core.catalog.Selection;
import org.phohien.core.cli.Command;
import org.phohien.core.cli.Console;
import org.phohien.core.cli.DataOptions;
import org.phohien.core.cli.ExitCode;
import org.phohien.core.cli.LocalArchive;
import org.phohien.core.description.Download;
import org.phohien.core.model.Item;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.vault.ItemFile;
import org.phohien.ingest.pipeline.RecordExport;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the records of all visible items, or of a set, into one file. */
@CommandLine.Command(
    name = "export",
    description = "${bundle:cli.export}",
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Command {

  private static final int AT_A_TIME = 1_000;

  private enum Format {
    MARC,
    MARCXML,
    MODS,
    JSONL
  }

  private static final String FORMATS = "marc, marcxml, mods, jsonl";

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--format", paramLabel = "FORMAT", description = "${bundle:cli.export.format}")
  private String format = "marc";

  @Option(
      names = "--to",
      paramLabel = "FILE",
      required = true,
      description = "${bundle:cli.export.to}")
  private Path to = Path.of("");

  @Option(names = "--set", paramLabel = "SET", description = "${bundle:cli.export.set}")
  private Optional<String> set = Optional.empty();

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() throws IOException {
    Format wanted = wanted();
    Path whole = to.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try (LocalArchive local = LocalArchive.open(data.settings())) {
      int records;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        records = write(local.archive(), wanted, set, out);
      }
      // the name stands for a whole file, also for who waits for it
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      console.say("cli.export.done", records, to.toString());
    } finally {
      Files.deleteIfExists(part);
    }
    return ExitCode.OK;
  }

  private Format wanted() {
    return Arrays.stream(Format.values())
        .filter(f -> f.name().equals(format.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new Invalid("choice", FORMATS + " expected: " + format, format, FORMATS));
  }

  private static int write(Archive archive, Format format, Optional<String> set, OutputStream out)
      throws IOException {
    RecordExport records = new RecordExport(archive);
    URI site = archive.settings().publicUrl();
    int count = 0;
    out.write(head(format).getBytes(UTF_8));
    Optional<Selection.Place> after = Optional.empty();
    List<Harvested> page;
    do {
      Selection from = new Selection(set, Optional.empty(), Optional.empty(), after);
      page = archive.catalog().harvest(from, "oai_dc", AT_A_TIME);
      for (Harvested one : page) {
        if (!one.deleted()) {
          Item item = archive.catalog().find(one.item()).orElseThrow().item();
          out.write(record(format, item, records, site));
          count++;
        }
        after = Optional.of(new Selection.Place(one.change().stamp(), one.item()));
      }
    } while (page.size() == AT_A_TIME);
    out.write(tail(format).getBytes(UTF_8));
    return count;
  }

  private static byte[] record(Format format, Item item, RecordExport records, URI site) {
    return switch (format) {
      case MARC -> records.marc(item);
      case MARCXML -> element(Download.MARCXML.bytes(item, site));
      case MODS -> element(Download.MODS.bytes(item, site));
      case JSONL -> (new String(ItemFile.compact(item), UTF_8) + "\n").getBytes(UTF_8);
    };
  }

  /** A document without its declaration, to stand among others. */
  private static byte[] element(byte[] document) {
    String text = new String(document, UTF_8);
    return (text.substring(text.indexOf("?>") + 2).strip() + "\n").getBytes(UTF_8);
  }

  private static String head(Format format) {
    String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    return switch (format) {
      case MARC, JSONL -> "";
      case MARCXML -> declaration + "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n";
      case MODS -> declaration + "<modsCollection xmlns=\"http://www.loc.gov/mods/v3\">\n";
    };
  }

  private static String tail(Format format) {
    return switch (format) {
      case MARC, JSONL -> "";
      case MARCXML -> "</collection>\n";
      case MODS -> "</modsCollection>\n";
    };
  }
}

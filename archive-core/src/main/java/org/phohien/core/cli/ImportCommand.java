package org.phohien.core.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phohien.core.job.JobId;
import org.phohien.core.job.Jobs;
import org.phohien.core.kit.KitJobs;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.record.ImportRecords;
import org.phohien.core.text.LegacyEncoding;
import org.phohien.core.vault.RecordLine;
import org.phohien.core.vault.Vault;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings in files of records, or takes an import back. */
@CommandLine.Command(
    name = "import",
    description = "${bundle:cli.import}",
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Command {

  private static final int MOST_SHOWN = 100;
  private static final String ENCODINGS =
      "auto, tcvn3, windows-1258, vni, viscii, vps, viqr, tcvn3-misread, vni-misread";

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "${bundle:cli.import.files}")
  private List<Path> files = List.of();

  @Option(names = "--strict", description = "${bundle:cli.import.strict}")
  private boolean strict;

  @Option(names = "--encoding", paramLabel = "CODE", description = "${bundle:cli.import.code}")
  private String encoding = "auto";

  @Option(names = "--dry-run", description = "${bundle:cli.import.dry-run}")
  private boolean dryRun;

  @Option(names = "--undo", paramLabel = "IMPORT", description = "${bundle:cli.import.undo}")
  private Optional<String> undo = Optional.empty();

  @Option(names = "--reason", paramLabel = "TEXT", description = "${bundle:cli.import.reason}")
  private String reason = "";

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file) && !KitJobs.isKit(file)) {
        throw new NotFound("file", file);
      }
    }
    Optional<LegacyEncoding> said = encoding();
    ExitCode worst = ExitCode.OK;
    if (dryRun) {
      for (Path file : files.stream().filter(Files::isRegularFile).toList()) {
        ExitCode found = new ImportLook(console).look(file, strict, said);
        worst = found == ExitCode.OK ? worst : found;
      }
      return worst;
    }
    try (LocalArchive local = LocalArchive.open(data.settings()).withWorker()) {
      Jobs jobs = local.archive().jobs();
      BatchWatch watch = new BatchWatch(jobs, console);
      if (undo.isPresent()) {
        worst =
            watch.follow(jobs.submit(ImportRecords.undo(new ItemId(undo.get()), reason, "cli")));
      }
      for (Path file : files) {
        if (KitJobs.isKit(file)) {
          ExitCode taken = watch.follow(jobs.submit(KitJobs.take(file, "cli")));
          worst = taken == ExitCode.OK ? worst : taken;
          continue;
        }
        JobId job = jobs.submit(ImportRecords.request(file, strict, said, List.of(), "cli"));
        ExitCode found = watch.follow(job);
        ItemId object = Vault.importOf(checksum(file));
        if (local.archive().vault().head(object).isPresent()) {
          showRepairs(local.archive().vault(), object);
          console.say("cli.import.object", file.toString(), object.value());
        }
        worst = found == ExitCode.OK ? worst : found;
      }
    }
    return worst;
  }

  private Optional<LegacyEncoding> encoding() {
    if (encoding.equalsIgnoreCase("auto")) {
      return Optional.empty();
    }
    String wanted = encoding.toUpperCase(Locale.ROOT).replace('-', '_');
    return Optional.of(
        Arrays.stream(LegacyEncoding.values())
            .filter(e -> e.name().equals(wanted))
            .findFirst()
            .orElseThrow(() ->
                new Invalid("choice", ENCODINGS + " expected: " + encoding, encoding, ENCODINGS)));
  }

  private void showRepairs(Vault vault, ItemId object) throws IOException {
    int mended = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(vault.open(object, Vault.RECORDS), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        RecordLine record = RecordLine.read(object, line);
        if (!record.repairs().isEmpty() && ++mended <= MOST_SHOWN) {
          String what = String.join("; ", record.repairs());
          console
              .err()
              .println("  #" + record.holding().number() + " " + record.item().id() + ": " + what);
        }
      }
    }
    if (mended > 0) {
      console.say("cli.import.mended", mended);
    }
  }

  private static Checksum checksum(Path file) throws IOException {
    MessageDigest digest = Checksum.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Checksum.ofDigest(digest.digest());
  }
}

package org.phohien.ingest.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.dump.Dump;
import org.phohien.core.dump.Dump.DumpFile;
import org.phohien.core.dump.DumpJobs;
import org.phohien.core.dump.Dumps;
import org.phohien.core.model.Rights;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.settings.Settings.DatabaseServer;
import org.phohien.ingest.export.Checksums;
import org.phohien.ingest.testing.OpenArchive;

@ExtendWith(EmbeddedDatabase.class)
class DumpTest {

  private final DatabaseServer server;
  @TempDir Path data;
  private OpenArchive open;
  private Dumps dumps;
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");

  DumpTest(DatabaseServer server) {
    this.server = server;
  }

  @BeforeEach
  void fill() {
    open = OpenArchive.on(data, server);
    dumps = Dumps.of(open.archive().settings());
    open.publish("dc-01", "Hưng Yên địa chí", Rights.unknown());
    open.publish("dc-02", "Phố Hiến", Rights.unknown());
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void dump(Optional<String> set) {
    now = now.plus(Duration.ofDays(1));
    InstantSource clock = () -> now;
    open.work(new DumpHandler(open.archive(), dumps, clock), DumpJobs.request(set, "cli"));
  }

  @Test
  void everySetHasItsFilesWithTheirChecksums() throws IOException {
    dump(Optional.empty());

    assertEquals(
        List.of("tat-ca", "dia-chi", "thu-vien:chinh"),
        dumps.all().stream().map(Dump::set).toList());
    Dump whole = dumps.find("tat-ca").orElseThrow();
    assertEquals(2, whole.records());
    assertEquals(
        Set.of(".mrc", ".xml.gz", ".jsonl.gz", "-alto.zip"),
        whole.files().stream()
            .map(f -> f.name().replaceFirst("^tat-ca-\\d+T\\d+Z", ""))
            .collect(Collectors.toSet()));
    Path folder = dumps.of("tat-ca");
    Checksums sums = Checksums.read(Files.readAllBytes(folder.resolve(Checksums.FILE)));
    assertEquals(List.of(), sums.wrongIn(folder));
    assertEquals(4, sums.byPath().size());
    assertTrue(whole.settled().isAfter(Instant.EPOCH));
  }

  @Test
  void linesAreTheItems() throws IOException {
    dump(Optional.of("dia-chi"));
    String name = file(dumps.find("dia-chi").orElseThrow(), ".jsonl.gz").name();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(dumps.of("dia-chi").resolve(name))),
                StandardCharsets.UTF_8))) {
      assertEquals(2, lines.lines().filter(l -> l.startsWith("{")).count());
    }
  }

  /** Where {@code yaz-marcdump} (Debian: yaz) is installed; skipped aloud elsewhere. */
  @Test
  void yazReadsEveryRecordOfTheDump() throws Exception {
    assumeTrue(isInstalled("yaz-marcdump"), "yaz-marcdump is not installed");
    dump(Optional.of("dia-chi"));
    String name = file(dumps.find("dia-chi").orElseThrow(), ".mrc").name();
    Process yaz =
        new ProcessBuilder(
                "yaz-marcdump", "-f", "utf8", "-t", "utf8", dumps.of("dia-chi") + "/" + name)
            .redirectErrorStream(true)
            .start();
    String said = new String(yaz.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(0, yaz.waitFor(), said);
    assertEquals(2, said.lines().filter(line -> line.startsWith("245 ")).count(), said);
    assertTrue(said.contains("Hưng Yên địa chí"), said);
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Test
  void nothingIsWrittenAnewWhereNothingChanged() {
    dump(Optional.empty());
    Dump before = dumps.find("dia-chi").orElseThrow();

    dump(Optional.empty());

    Dump after = dumps.find("dia-chi").orElseThrow();
    assertEquals(before.files(), after.files());
    assertTrue(after.made().isAfter(before.made()));
  }

  @Test
  void newDumpTakesThePlaceOfTheOldOne() throws IOException {
    dump(Optional.empty());
    Dump before = dumps.find("dia-chi").orElseThrow();
    open.publish("dc-03", "Đền Mẫu", Rights.unknown());

    dump(Optional.empty());

    Dump after = dumps.find("dia-chi").orElseThrow();
    assertEquals(3, after.records());
    assertNotEquals(before.files(), after.files());
    try (Stream<Path> files = Files.list(dumps.of("dia-chi"))) {
      assertEquals(6, files.count()); // four files, their checksums, what they are
    }
  }

  @Test
  void onlyWhatTheManifestNamesCanBeFetched() throws IOException {
    dump(Optional.of("thu-vien:chinh"));
    DumpFile mrc = file(dumps.find("thu-vien:chinh").orElseThrow(), ".mrc");

    assertTrue(dumps.file("thu-vien..chinh", mrc.name()).isPresent());
    assertTrue(dumps.file("thu-vien..chinh", "dump.json").isPresent());
    for (String name : List.of("../dump.json", "x.part", "..", "", "/etc/passwd")) {
      assertFalse(dumps.file("thu-vien..chinh", name).isPresent(), name);
    }
    assertFalse(dumps.file("../dumps", "dump.json").isPresent());
  }

  @Test
  void unknownSetIsRefused() {
    assertThrows(Invalid.class, () -> dump(Optional.of("noi:khong-co")));
  }

  @Test
  void dumpsAreDueOnceANightWhereThereAreSome() {
    assertFalse(DumpRoom.isDue(dumps, now, ZoneOffset.UTC));
    dump(Optional.empty());
    assertFalse(DumpRoom.isDue(dumps, now.plus(Duration.ofHours(1)), ZoneOffset.UTC));
    assertTrue(DumpRoom.isDue(dumps, now.plus(Duration.ofHours(15)), ZoneOffset.UTC));
  }

  private static DumpFile file(Dump dump, String suffix) {
    return dump.files().stream().filter(f -> f.name().endsWith(suffix)).findFirst().orElseThrow();
  }
}

package org.phohien.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.source.HarvestReport;
import org.phohien.ingest.harvest.SourceTwin.Said;

/** Sources that are broken or mean no good: each is given up, and nothing of it is taken. */
@ExtendWith(EmbeddedDatabase.class)
final class HostileSourceTest {

  @TempDir Path data;

  private final Database database;
  private final AtomicInteger number = new AtomicInteger();
  private final SourceTwin twin = new SourceTwin(_ -> Said.xml(""));

  @SuppressWarnings("NullAway.Init") // set before each
  private CommuneLibrary library;

  HostileSourceTest(Database database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    library = new CommuneLibrary(database, data);
    library.add(twin, "oai_dc");
  }

  @AfterEach
  void close() {
    library.close();
    twin.close();
  }

  private void says(Function<String, Said> lists) {
    twin.says(query ->
        query.startsWith("verb=Identify") ? Said.xml(OaiText.identify()) : lists.apply(query));
  }

  private void isGivenUp(String rule) {
    Invalid refused = assertThrows(Invalid.class, library::harvest);
    assertEquals(rule, refused.rule(), refused.getMessage());
    assertEquals(Map.of(), library.seen());
    HarvestReport report = library.sources.reports(CommuneLibrary.XA, 1).getFirst();
    assertTrue(report.failure().isPresent() && report.object().isEmpty(), report.toString());
  }

  @Test
  void theSameTokenTwice() {
    says(_ -> Said.xml(OaiText.records(number.incrementAndGet() * 10, 2, "again")));
    isGivenUp("harvest.endless");
  }

  @Test
  void theSamePartUnderEverNewTokens() {
    says(_ -> Said.xml(OaiText.records(1, 2, "t" + number.incrementAndGet())));
    isGivenUp("harvest.endless");
  }

  @Test
  void partsWithoutRecordsForEver() {
    says(_ -> Said.xml(OaiText.records(1, 0, "t" + number.incrementAndGet())));
    isGivenUp("harvest.endless");
  }

  @Test
  void aListThatNeverEnds() {
    says(_ -> Said.xml(OaiText.records(number.addAndGet(5), 3, "t" + number.get())));
    isGivenUp("harvest.endless");
  }

  @Test
  void aWebPage() {
    says(_ -> Said.xml("<!-- x --><html><body>Không tìm thấy</body></html>"));
    isGivenUp("harvest.answer");
  }

  @Test
  void anAnswerThatIsCutOff() {
    says(_ -> Said.xml(OaiText.records(1, 3, "").substring(0, 900)));
    isGivenUp("harvest.answer");
  }

  @Test
  void entitiesThatBlowUpAndFilesOfOurs() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">"
            + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
    says(_ -> Said.xml(OaiText.records(1, 1, "").replaceFirst("<\\?xml[^>]*>", bomb)));
    isGivenUp("harvest.doctype");
  }

  @Test
  void entitiesInTheIntroduction() {
    twin.says(_ ->
        Said.xml(OaiText.identify().replaceFirst("<OAI", "<!DOCTYPE a [<!ENTITY b \"c\">]><OAI")));
    assertThrows(Invalid.class, library::harvest);
  }

  @Test
  void anAnswerWithoutEnd() {
    says(_ -> Said.xml(OaiText.records(1, 1, "") + " ".repeat(300_000)));
    isGivenUp("harvest.size");
  }

  @Test
  void aPackedAnswerThatUnpacksWithoutEnd() {
    says(_ -> new Said(200, Map.of("Content-Encoding", "gzip"), packed(" ".repeat(5_000_000))));
    isGivenUp("harvest.size");
  }

  @Test
  void anotherHost() {
    says(_ -> Said.status(302, Map.of("Location", "http://169.254.169.254/latest/meta-data")));
    isGivenUp("harvest.redirect");
  }

  @Test
  void roundAndRound() {
    says(_ -> Said.status(301, Map.of("Location", "/oai?verb=ListRecords")));
    isGivenUp("harvest.redirect");
  }

  @Test
  void aSourceThatForbids() {
    says(_ -> Said.status(403, Map.of()));
    isGivenUp("harvest.status");
  }

  @Test
  void aFormatItDoesNotHave() {
    says(_ -> Said.xml(OaiText.error("cannotDisseminateFormat")));
    isGivenUp("harvest.error");
  }

  @Test
  void aSourceThatAsksToWaitIsWaitedFor() {
    AtomicInteger times = new AtomicInteger();
    says(_ ->
        times.getAndIncrement() == 0
            ? Said.status(503, Map.of("Retry-After", "0"))
            : Said.xml(OaiText.records(1, 1, "")));

    assertEquals(1, library.harvest().counts().fresh());
  }

  @Test
  void packedAnswersAreUnpacked() {
    says(_ -> new Said(200, Map.of("Content-Encoding", "gzip"), packed(OaiText.records(1, 2, ""))));

    assertEquals(2, library.harvest().counts().fresh());
  }

  @Test
  void recordsThatAreNoXmlCostThemselvesAndNotTheirNeighbours() {
    says(_ ->
        Said.xml(
            OaiText.list(
                OaiText.record(1, OaiText.dc("Một"))
                    + OaiText.record(2, OaiText.dc("Hai <b>"))
                    + OaiText.record(3, OaiText.dc("Ba & bốn"))
                    + OaiText.record(4, "<unheard-of/>")
                    + OaiText.record(5, OaiText.marc(5, "Năm"))
                    + OaiText.record(6, OaiText.marc(6, "Sáu")).replace("</metadata>", "")
                    + OaiText.record(7, OaiText.marc(7, "Bảy"))
                    + OaiText.record(8, "")
                    + OaiText.record(9, OaiText.dc("Chín\u0001 &#2; chữ")),
                "")));

    HarvestReport report = library.harvest();

    assertEquals(Map.of("1", "Một", "5", "Năm", "7", "Bảy", "9", "Chín chữ"), library.seen());
    assertEquals(5, report.counts().quarantined(), library.rejected.toString());
    assertTrue(
        library.rejected.stream().anyMatch(r -> r.file().contains("oai:xa.vn:3")),
        library.rejected.toString());
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

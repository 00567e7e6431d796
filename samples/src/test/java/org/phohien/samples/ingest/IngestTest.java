package org.phohien.samples.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.Archive;
import org.phohien.core.access.Action;
import org.phohien.core.access.SnapshotAccess;
import org.phohien.core.access.Viewer;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Entry;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobRequest;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Page;
import org.phohien.core.model.Reason.Rule;
import org.phohien.core.model.Rejected;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.RecordLine;
import org.phohien.core.vault.Vault;
import org.phohien.ingest.pipeline.Rebuild;
import org.phohien.samples.Samples;

/** What a librarian puts in, good and bad, on the real engines. */
final class IngestTest {

  @RegisterExtension static final OneWorker ONE = new OneWorker();

  @TempDir Path batch;

  private final RunningWorker worker = ONE.running();

  @Test
  void badPagesAreRejectedByNameAndRuleAndTheGoodOnesArePublished() throws Exception {
    Path item = Files.createDirectory(batch.resolve("xau"));
    for (String bad :
        List.of(
            "truncated.jpg",
            "truncated.tif",
            "empty.jpg",
            "text.tif",
            "bomb.png",
            "password.pdf",
            "blank.jpg")) {
      copyBad(bad, item);
    }
    // truncated.jpg and truncated.tif would claim the same page
    Files.move(item.resolve("truncated.tif"), item.resolve("tif-truncated.tif"));
    copyGood("trang-14.jpg", item);
    Job job = worker.ingest(batch);
    assertEquals(Job.State.DONE, job.state(), job.toString());
    Map<String, Rule> rejected =
        archive().jobs().rejected(job.id()).stream()
            .collect(Collectors.toMap(Rejected::file, r -> r.reason().rule()));
    assertEquals(Rule.TRUNCATED, rejected.get("truncated.jpg"));
    assertEquals(Rule.TRUNCATED, rejected.get("tif-truncated.tif"));
    assertEquals(Rule.EMPTY_FILE, rejected.get("empty.jpg"));
    assertEquals(Rule.UNKNOWN_FORMAT, rejected.get("text.tif"));
    assertEquals(Rule.TOO_LARGE, rejected.get("bomb.png"));
    assertEquals(Rule.PASSWORD, rejected.get("password.pdf"));
    List<Page> pages = entry("xau").item().pages();
    assertEquals(2, pages.size(), "the blank page and the good one: " + pages);
  }

  @Test
  void theSameFolderTwiceChangesNothingAndSaysSo() throws Exception {
    copyGood("trang-14.jpg", Files.createDirectory(batch.resolve("hai-lan")));
    worker.ingest(batch);
    Entry before = entry("hai-lan");
    int versions = archive().vault().history(before.item().id()).size();
    Job again = worker.ingest(batch);
    assertEquals("unchanged", archive().jobs().parts(again.id()).getFirst().progress().step());
    assertEquals(before, entry("hai-lan"));
    assertEquals(versions, archive().vault().history(before.item().id()).size());
  }

  @Test
  void aPageAddedLaterKeepsTheCitationsOfTheOthers() throws Exception {
    Path item = Files.createDirectory(batch.resolve("them-trang"));
    copyGood("trang-14.jpg", item);
    worker.ingest(batch);
    Files.copy(good("trang-10.jpg"), item.resolve("trang-00.jpg"));
    worker.ingest(batch);
    List<Page> pages = entry("them-trang").item().pages();
    assertEquals(List.of("0002", "0001"), pages.stream().map(p -> p.id().key()).toList());
  }

  @Test
  void anItemWithoutOneReadableFileIsNotPublished() throws Exception {
    copyBad("empty.jpg", Files.createDirectory(batch.resolve("rong")));
    Job job = worker.ingest(batch);
    assertEquals(
        Job.State.FAILED, archive().jobs().parts(job.id()).getFirst().state(), job.toString());
    assertTrue(archive().catalog().find(new ItemId("rong")).isEmpty());
    assertTrue(archive().vault().head(new ItemId("rong")).isEmpty());
  }

  @Test
  void aBrokenDirectoryIsMendedWhereThatIsCertainAndTheImportSaysSo() throws Exception {
    copyBad("broken-directory.mrc", batch);
    Job job = worker.ingest(batch);
    assertEquals(Job.State.DONE, job.state(), job.toString());
    assertEquals(List.of(), archive().jobs().rejected(job.id()));
    ItemId object =
        Vault.importOf(Checksum.of(Files.readAllBytes(batch.resolve("broken-directory.mrc"))));
    try (InputStream lines = archive().vault().open(object, Vault.RECORDS)) {
      List<List<String>> repairs =
          new String(lines.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .lines()
              .map(line -> RecordLine.read(object, line).repairs())
              .toList();
      assertEquals(2, repairs.size());
      assertTrue(repairs.getFirst().getFirst().startsWith("directory:"), repairs.toString());
      assertEquals(List.of(), repairs.getLast());
    }
  }

  @Test
  void aDescriptionEditedOnTheDeskIsANewVersionAndSurvivesTheOldList() throws Exception {
    copyGood("trang-14.jpg", Files.createDirectory(batch.resolve("sua")));
    worker.ingest(batch);
    Entry before = entry("sua");
    Entry edited = revise(before, before.version().value());
    assertEquals("Nhan đề đã sửa", edited.item().description().title());
    worker.ingest(batch);
    assertEquals("Nhan đề đã sửa", entry("sua").item().description().title());
  }

  @Test
  void anEditOfAStaleVersionIsRefused() throws Exception {
    copyGood("trang-14.jpg", Files.createDirectory(batch.resolve("cu")));
    worker.ingest(batch);
    Entry before = entry("cu");
    revise(before, before.version().value());
    Job late =
        worker.work(
            request("revise-item", "cu", payload(before, before.version().value(), "Muộn")));
    assertEquals(Job.State.FAILED, late.state());
    assertEquals("Nhan đề đã sửa", entry("cu").item().description().title());
  }

  @Test
  void aWithdrawnItemIsATombstoneAndARebuildKeepsItSo() throws Exception {
    copyGood("trang-14.jpg", Files.createDirectory(batch.resolve("rut")));
    worker.ingest(batch);
    worker.work(request("withdraw-item", "rut", "{\"item\":\"rut\",\"reason\":\"trùng\"}"));
    Entry withdrawn = entry("rut");
    assertEquals(Optional.of("trùng"), withdrawn.withdrawn());
    assertEquals(Change.Action.DELETE, withdrawn.change().action());
    Rebuild.of(archive()).catalog(List.of(new ItemId("rut")));
    assertEquals(withdrawn, entry("rut"));
    assertFalse(
        new SnapshotAccess(archive().catalog())
            .may(Viewer.STAFF, new ItemId("rut"), Action.DESCRIBE));
    worker.ingest(batch);
    assertFalse(entry("rut").visible(), "the old folder does not bring it back");
  }

  @Test
  void aDamagedServiceCopyIsMadeAgainFromTheVaultByAJob() throws Exception {
    copyGood("trang-14.jpg", Files.createDirectory(batch.resolve("anh-hong")));
    worker.ingest(batch);
    Page page = entry("anh-hong").item().pages().getFirst();
    Path copy;
    try (Stream<Path> copies = Files.walk(archive().settings().copies())) {
      copy = copies.filter(p -> p.toString().contains("anh-hong/")).findFirst().orElseThrow();
    }
    byte[] before = Files.readAllBytes(copy);
    byte[] damaged = before.clone();
    damaged[damaged.length - 1000] ^= 1;
    Path aside = Files.write(batch.resolve("damaged"), damaged);
    Files.move(aside, copy, StandardCopyOption.REPLACE_EXISTING);
    assertFalse(archive().copies().isSound(page.id(), page.master().sha512()));
    String payload = "{\"item\":\"anh-hong\",\"page\":\"" + page.id().key() + "\"}";
    Job job = worker.work(request("repair-copy", "anh-hong@" + page.id().key(), payload));
    assertEquals(Job.State.DONE, job.state(), job.toString());
    assertTrue(archive().copies().isSound(page.id(), page.master().sha512()));
    assertArrayEquals(before, Files.readAllBytes(copy));
  }

  private Entry revise(Entry before, int base) throws InterruptedException {
    String id = before.item().id().value();
    Job job = worker.work(request("revise-item", id, payload(before, base, "Nhan đề đã sửa")));
    assertEquals(Job.State.DONE, job.state(), job.toString());
    return entry(id);
  }

  private static String payload(Entry entry, int base, String title) {
    var old = entry.item().description();
    var edited = entry.item().with(org.phohien.core.model.Description.titled(title));
    assertFalse(old.title().equals(title));
    String item = new String(ItemFile.compact(edited), java.nio.charset.StandardCharsets.UTF_8);
    return "{\"baseVersion\":" + base + ",\"item\":" + item + "}";
  }

  private static JobRequest request(String kind, String key, String payload) {
    return new JobRequest(kind, key, payload, Optional.empty(), JobRequest.Lane.PROMPT, "test");
  }

  private Entry entry(String id) {
    return archive().catalog().find(new ItemId(id)).orElseThrow();
  }

  private Archive archive() {
    return worker.archive();
  }

  private static Path good(String name) {
    return Samples.collection().resolve("dia-chi-pho-hien").resolve(name);
  }

  private static void copyGood(String name, Path folder) throws IOException {
    Files.copy(good(name), folder.resolve(name));
  }

  private static void copyBad(String name, Path folder) throws IOException {
    try (InputStream bad =
        Objects.requireNonNull(IngestTest.class.getResourceAsStream("/bad/" + name), name)) {
      Files.copy(bad, folder.resolve(name));
    }
  }
}

package org.phohien.samples.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.phohien.samples.ingest.ManyMarc.COUNT;
import static org.phohien.samples.ingest.ManyMarc.changed;
import static org.phohien.samples.ingest.ManyMarc.concatenated;
import static org.phohien.samples.ingest.ManyMarc.id;
import static org.phohien.samples.ingest.ManyMarc.nth;
import static org.phohien.samples.ingest.ManyMarc.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.Archive;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Entry;
import org.phohien.core.catalog.HeldRecord;
import org.phohien.core.catalog.PublicationFile;
import org.phohien.core.description.Disseminations;
import org.phohien.core.description.MarcManner;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Progress;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Description;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Rejected;
import org.phohien.core.record.ImportRecords;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.RecordLine;
import org.phohien.core.vault.Vault;
import org.phohien.ingest.pipeline.Rebuild;
import org.phohien.ingest.pipeline.RecordExport;
import org.phohien.ingest.record.IncomingFile;
import org.phohien.ingest.record.LineFile;
import org.phohien.ingest.record.RecordImport;

/** Records that come together: kept as one, published as one, taken back as one. */
final class ImportTest {

  @RegisterExtension static final OneWorker ONE = new OneWorker();

  @TempDir Path folder;

  private final RunningWorker worker = ONE.running();

  @Test
  void recordsOfAFileAreOneObjectAndConsecutiveChanges() throws Exception {
    byte[] marc = records(1, "a");
    long before = archive().catalog().lastChange();
    Job job = imported(marc, false);

    assertEquals(Job.State.DONE, job.state(), job.toString());
    assertEquals(COUNT, job.progress().done());
    assertEquals(before + COUNT, archive().catalog().lastChange());
    ItemId object = Vault.importOf(Checksum.of(marc));
    assertEquals(2, archive().vault().history(object).size());
    assertEquals(List.of(), archive().vault().verify(object));
    assertTrue(archive().vault().head(id("a", 7)).isEmpty(), "no object of its own");
    Entry entry = entry(id("a", 7));
    assertTrue(entry.visible());
    assertEquals(Change.Action.CREATE, entry.change().action());
    assertTrue(
        archive().catalog().harvest(id("a", 7), "marc21").orElseThrow().record().isPresent());

    long after = archive().catalog().lastChange();
    Job again = imported(marc, false);
    assertEquals("unchanged", again.progress().step());
    assertEquals(after, archive().catalog().lastChange());
  }

  @Test
  void anEditGivesARecordAnObjectOfItsOwnAndLeavesTheOthers() throws Exception {
    byte[] marc = records(2, "b");
    imported(marc, false);
    ItemId id = id("b", 3);
    Entry before = entry(id);

    Job job = worker.work(request("revise-item", id.value(), edited(before, "Nhan đề đã sửa")));

    assertEquals(Job.State.DONE, job.state(), job.toString());
    assertEquals("Nhan đề đã sửa", entry(id).item().description().title());
    assertEquals(Change.Action.UPDATE, entry(id).change().action());
    assertArrayEquals(nth(marc, 3), archive().vault().open(id, "source/record.mrc").readAllBytes());
    assertTrue(archive().records().holding(id).isEmpty());
    assertTrue(archive().records().holding(id("b", 4)).isPresent());

    imported(marc, false);
    assertEquals("Nhan đề đã sửa", entry(id).item().description().title(), "the edit stays");
  }

  @Test
  void aWithdrawnRecordIsATombstoneAndTheOthersStay() throws Exception {
    imported(records(3, "c"), false);
    String payload = "{\"item\":\"" + id("c", 5) + "\",\"reason\":\"trùng\"}";

    worker.work(request("withdraw-item", id("c", 5).value(), payload));

    assertEquals(Optional.of("trùng"), entry(id("c", 5)).withdrawn());
    assertTrue(entry(id("c", 6)).visible());
  }

  @Test
  void anImportIsTakenBackAsOneButForWhatWasEditedAndComesAgain() throws Exception {
    byte[] marc = records(4, "d");
    imported(marc, false);
    Entry first = entry(id("d", 1));
    worker.work(request("revise-item", "d0000001", edited(first, "Giữ lại")));
    ItemId object = Vault.importOf(Checksum.of(marc));

    Progress undone = worker.work(ImportRecords.undo(object, "nhầm tệp", "test")).progress();

    assertEquals(new Progress("done", COUNT - 1, COUNT, 0), undone);
    assertEquals(
        "unchanged", worker.work(ImportRecords.undo(object, "nhầm tệp", "test")).progress().step());
    assertTrue(entry(id("d", 1)).visible(), "it has been edited since");
    assertEquals(Optional.of("nhầm tệp"), entry(id("d", 2)).withdrawn());
    assertEquals(Change.Action.DELETE, entry(id("d", COUNT)).change().action());
    assertTrue(archive().catalog().harvest(id("d", 2), "oai_dc").orElseThrow().deleted());

    imported(marc, false);
    assertTrue(entry(id("d", 2)).visible());
    assertEquals("Giữ lại", entry(id("d", 1)).item().description().title());
  }

  @Test
  void aRebuildGivesTheSameAnswers() throws Exception {
    byte[] marc = records(5, "e");
    imported(marc, false);
    worker.work(request("revise-item", "e0000002", edited(entry(id("e", 2)), "Nhan đề đã sửa")));
    List<Entry> before = entries("e");
    long last = archive().catalog().lastChange();

    Rebuild.of(archive()).catalog(List.of());

    assertEquals(before, entries("e"));
    assertEquals(last, archive().catalog().lastChange());
  }

  @Test
  void whatANewFileChangesIsChangedAndTheRestIsKnown() throws Exception {
    byte[] marc = records(6, "f");
    imported(marc, false);
    long before = archive().catalog().lastChange();
    byte[] next =
        concatenated(
            changed(nth(marc, 1)), Arrays.copyOfRange(marc, nth(marc, 1).length, marc.length));

    Job job = imported(next, false);

    assertEquals(1, archive().jobs().parts(job.id()).size());
    assertEquals(before + 1, archive().catalog().lastChange());
    assertFalse(entry(id("f", 1)).item().description().title().isEmpty());
  }

  @Test
  void aStrictImportTakesAllOrNothing() throws Exception {
    byte[] broken = records(7, "g");
    broken[12] = 'x'; // the base address of the first record

    Job strict = imported(broken, true);

    assertEquals(Job.State.FAILED, strict.state());
    assertTrue(archive().catalog().find(id("g", 2)).isEmpty());
    assertTrue(archive().vault().head(Vault.importOf(Checksum.of(broken))).isEmpty());
  }

  @Test
  void anotherMendsWhatIsCertainListsItAndLeavesOutTheRest() throws Exception {
    byte[] broken = records(9, "k");
    broken[12] = 'x'; // the base address of the first record can be counted
    broken[nth(broken, 1).length + 24] = '\n'; // the tag of a field of the second can't be known

    Job job = imported(broken, false);

    assertEquals(Job.State.DONE, job.state());
    assertEquals(
        List.of("bieu-ghi.mrc #2"),
        archive().jobs().rejected(job.id()).stream().map(Rejected::file).toList());
    assertTrue(entry(id("k", 1)).visible());
    assertTrue(archive().catalog().find(id("k", 2)).isEmpty());
    ItemId object = Vault.importOf(Checksum.of(broken));
    String lines =
        new String(
            archive().vault().open(object, Vault.RECORDS).readAllBytes(), StandardCharsets.UTF_8);
    List<String> repairs =
        RecordLine.read(object, lines.lines().findFirst().orElseThrow()).repairs();
    assertEquals(1, repairs.size());
    assertTrue(repairs.getFirst().startsWith("leader/12-16"), repairs.toString());
  }

  @Test
  void anImportThatWasKilledGoesOnFromWhereItWas() throws Exception {
    byte[] marc = records(10, "m");
    Path file = Files.write(folder.resolve("bieu-ghi.mrc"), marc);
    RecordImport kept = RecordImport.of(archive().vault(), Checksum.of(marc));
    keep(file, marc, kept);
    long before = archive().catalog().lastChange();
    // killed here, or a moment later, when the catalog has them and the vault does not know of it
    try (Stream<RecordLine> lines = kept.records()) {
      archive()
          .records()
          .publish(
              kept.object(),
              kept.head().orElseThrow().number(),
              lines.map(ImportTest::held).iterator());
    }

    Job job = imported(marc, false);

    assertEquals(Job.State.DONE, job.state(), job.toString());
    assertEquals(before + COUNT, archive().catalog().lastChange());
    assertEquals(2, archive().vault().history(kept.object()).size());
    try (Stream<PublicationFile> publications = kept.publications()) {
      assertEquals(COUNT, publications.count());
    }
  }

  private void keep(Path file, byte[] marc, RecordImport kept) {
    try (LineFile lines = new LineFile(folder.resolve("work"), "records")) {
      new IncomingFile(file, MarcManner.strict(), kept.object(), archive().records(), Set.of())
          .read(
              new IncomingFile.Receiver() {
                @Override
                public void receive(IncomingFile.Arrival arrival) {
                  lines.add(((IncomingFile.Arrival.Fresh) arrival).line().write());
                }

                @Override
                public boolean enough() {
                  return false;
                }
              });
      kept.keep(file, Checksum.of(marc), lines.path(), lines.finish(), "test");
    }
  }

  private static HeldRecord held(RecordLine line) {
    return new HeldRecord(line.item(), line.holding(), Disseminations.of(line.item()));
  }

  @Test
  void anUntouchedRecordGoesOutByteForByte() throws Exception {
    byte[] marc = records(8, "h");
    imported(marc, false);
    RecordExport export = new RecordExport(archive());

    assertArrayEquals(nth(marc, 9), export.marc(entry(id("h", 9)).item()));

    worker.work(request("revise-item", "h0000009", edited(entry(id("h", 9)), "Đã sửa")));
    String out = new String(export.marc(entry(id("h", 9)).item()), StandardCharsets.UTF_8);
    assertTrue(out.contains("Đã sửa"), out);
  }

  private Job imported(byte[] marc, boolean strict) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("bieu-ghi.mrc"), marc);
    return worker.work(ImportRecords.request(file, strict, List.of(), "test"));
  }

  private List<Entry> entries(String letter) {
    return IntStream.rangeClosed(1, COUNT).mapToObj(n -> entry(id(letter, n))).toList();
  }

  private static String edited(Entry entry, String title) {
    String item =
        new String(
            ItemFile.compact(entry.item().with(Description.titled(title))), StandardCharsets.UTF_8);
    return "{\"baseVersion\":" + entry.version().value() + ",\"item\":" + item + "}";
  }

  private static JobRequest request(String kind, String key, String payload) {
    return new JobRequest(kind, key, payload, Optional.empty(), JobRequest.Lane.PROMPT, "test");
  }

  private Entry entry(ItemId id) {
    return archive().catalog().find(id).orElseThrow(() -> new AssertionError("no " + id));
  }

  private Archive archive() {
    return worker.archive();
  }
}

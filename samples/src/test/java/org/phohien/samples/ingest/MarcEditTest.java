package org.phohien.samples.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.phohien.samples.ingest.ManyMarc.changed;
import static org.phohien.samples.ingest.ManyMarc.id;
import static org.phohien.samples.ingest.ManyMarc.nth;
import static org.phohien.samples.ingest.ManyMarc.records;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.Archive;
import org.phohien.core.catalog.Entry;
import org.phohien.core.description.NativeMarc;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobRequest;
import org.phohien.core.marc.MarcField;
import org.phohien.core.marc.MarcRecord;
import org.phohien.core.model.ItemId;
import org.phohien.core.record.ImportRecords;
import org.phohien.core.record.NativeRecords.Found;
import org.phohien.core.text.LegacyEncoding;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.Vault;
import org.phohien.ingest.pipeline.Rebuild;
import org.phohien.ingest.pipeline.RecordExport;

/** Records that came as MARC, edited as MARC: nothing of what came is lost. */
final class MarcEditTest {

  @RegisterExtension static final OneWorker ONE = new OneWorker();

  @TempDir Path folder;

  private final RunningWorker worker = ONE.running();

  @Test
  void editedRecordIsANewVersionBesideTheOneThatCame() throws Exception {
    byte[] marc = records(21, "p");
    imported(marc);
    ItemId id = id("p", 3);
    Entry before = entry(id);
    MarcRecord came = found(id).marc().record();
    byte[] edited = NativeMarc.write(titled(came, "Nhan đề đã sửa"), false);

    Job job = worker.work(revise(id, before, edited));

    assertEquals(Job.State.DONE, job.state(), job.toString());
    assertEquals("Nhan đề đã sửa", entry(id).item().description().title());
    Vault vault = archive().vault();
    assertArrayEquals(nth(marc, 3), vault.open(id, "source/record.mrc").readAllBytes());
    assertArrayEquals(edited, vault.open(id, "marc/record.mrc").readAllBytes());
    String provenance =
        new String(vault.open(id, "marc/provenance.json").readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(provenance.contains("\"by\" : \"test\""), provenance);
    assertTrue(provenance.contains("\"cameAs\" : \"source/record.mrc\""), provenance);
    assertTrue(found(id).edited());
    assertArrayEquals(edited, new RecordExport(archive()).marc(entry(id).item()));
    assertEquals(List.of(), vault.verify(id));

    long last = archive().catalog().lastChange();
    assertEquals(Job.State.DONE, worker.work(revise(id, before, edited)).state(), "twice is once");
    assertEquals(last, archive().catalog().lastChange());
    imported(marc);
    assertEquals("Nhan đề đã sửa", entry(id).item().description().title(), "the edit stays");
    assertTrue(found(id).edited());
    Rebuild.of(archive()).catalog(List.of());
    assertEquals("Nhan đề đã sửa", entry(id).item().description().title());
  }

  @Test
  void editFromAnOlderVersionIsRefused() throws Exception {
    imported(records(22, "q"));
    ItemId id = id("q", 1);
    Entry before = entry(id);
    MarcRecord came = found(id).marc().record();
    worker.work(revise(id, before, NativeMarc.write(titled(came, "Trước"), false)));

    Job late = worker.work(revise(id, before, NativeMarc.write(titled(came, "Sau"), false)));

    assertEquals(Job.State.FAILED, late.state());
    assertEquals("Trước", entry(id).item().description().title());
  }

  @Test
  void anEditOfTheDescriptionKeepsTheFieldsItHasNoRoomFor() throws Exception {
    imported(records(23, "r"));
    ItemId id = id("r", 2);
    Entry before = entry(id);
    MarcRecord came = found(id).marc().record();
    String item =
        new String(
            ItemFile.compact(
                before
                    .item()
                    .with(before.item().description().draft().title("Sửa ở mô tả").finished())),
            StandardCharsets.UTF_8);
    worker.work(
        request(
            "revise-item",
            id,
            "{\"baseVersion\":" + before.version().value() + ",\"item\":" + item + "}"));

    MarcRecord out = read(new RecordExport(archive()).marc(entry(id).item()));

    assertEquals(came.fields().size(), out.fields().size());
    for (int i = 0; i < came.fields().size(); i++) {
      if (!came.fields().get(i).tag().equals("245")) {
        assertEquals(came.fields().get(i), out.fields().get(i));
      }
    }
    assertTrue(
        out.data("245").findFirst().orElseThrow().line().contains("Sửa ở mô tả"), out.toString());
  }

  @Test
  void recordOfAnOldCodeIsEditedInItsLettersAndWrittenInUnicode() throws Exception {
    byte[] tcvn = record("t0000001", "H\u00adng Y\u00aan x\u00ada", "Kh\u00b6o c\u00f8u");
    Path file = Files.write(folder.resolve("tcvn.mrc"), tcvn);
    worker.work(
        ImportRecords.request(file, false, Optional.of(LegacyEncoding.TCVN3), List.of(), "test"));
    ItemId id = new ItemId("t0000001");
    MarcRecord came = found(id).marc().record();
    assertEquals("245 00 $a Hưng Yên xưa", came.data("245").findFirst().orElseThrow().line());

    worker.work(revise(id, entry(id), NativeMarc.write(titled(came, "Hưng Yên ngày nay"), false)));

    MarcRecord now = found(id).marc().record();
    assertEquals("Hưng Yên ngày nay", entry(id).item().description().title());
    assertEquals("500 ## $a Khảo cứu", now.data("500").findFirst().orElseThrow().line());
    assertEquals('a', now.leader().charAt(9));
    assertArrayEquals(
        tcvn, archive().vault().open(id, "source/record.mrc").readAllBytes(), "as it came");
  }

  @Test
  void newerRecordOfTheSameSourceCountsAgain() throws Exception {
    byte[] marc = records(24, "s");
    imported(marc);
    ItemId id = id("s", 1);
    MarcRecord came = found(id).marc().record();
    worker.work(revise(id, entry(id), NativeMarc.write(titled(came, "Sửa tại đây"), false)));

    byte[] next = changed(nth(marc, 1));
    Path file = Files.write(folder.resolve("moi.mrc"), next);
    Job job = worker.work(ImportRecords.request(file, false, List.of(), "test"));
    for (Job part : archive().jobs().parts(job.id())) {
      worker.await(part.id());
    }

    assertArrayEquals(next, found(id).bytes());
    assertEquals(came.data("245").toList(), found(id).marc().record().data("245").toList());
  }

  private static MarcRecord titled(MarcRecord record, String title) {
    List<MarcField> fields = new ArrayList<>(record.fields());
    fields.replaceAll(f ->
        f.tag().equals("245")
            ? new MarcField.Data("245", '0', '0', List.of(new MarcField.Subfield('a', title)))
            : f);
    return record.with(fields);
  }

  /** A record whose texts are bytes of an old code, one a letter. */
  private static byte[] record(String number, String title, String note) {
    String fields = number + "\u001e00\u001fa" + title + "\u001e  \u001fa" + note + "\u001e";
    int second = number.length() + 1;
    int third = second + title.length() + 5;
    String directory =
        "001%04d00000245%04d%05d500%04d%05d\u001e"
            .formatted(second, title.length() + 5, second, note.length() + 5, third);
    int base = 24 + directory.length();
    String leader = "%05dnam  22%05d   4500".formatted(base + fields.length() + 1, base);
    return (leader + directory + fields + "\u001d").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static MarcRecord read(byte[] bytes) {
    return NativeMarc.read(bytes, Optional.empty()).orElseThrow().record();
  }

  private Found found(ItemId id) {
    return archive().natives().find(id).orElseThrow();
  }

  private void imported(byte[] marc) throws Exception {
    Path file = Files.write(folder.resolve("bieu-ghi.mrc"), marc);
    worker.work(ImportRecords.request(file, false, List.of(), "test"));
  }

  private static JobRequest revise(ItemId id, Entry seen, byte[] record) {
    String payload =
        "{\"item\":\"%s\",\"baseVersion\":%d,\"record\":\"%s\"}"
            .formatted(id, seen.version().value(), Base64.getEncoder().encodeToString(record));
    return request("revise-marc", id, payload);
  }

  private static JobRequest request(String kind, ItemId id, String payload) {
    return new JobRequest(
        kind, id.value(), payload, Optional.empty(), JobRequest.Lane.PROMPT, "test");
  }

  private Entry entry(ItemId id) {
    return archive().catalog().find(id).orElseThrow(() -> new AssertionError("no " + id));
  }

  private Archive archive() {
    return worker.archive();
  }
}

package org.phohien.samples.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.Archive;
import org.phohien.core.cli.IngestBatch;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobId;
import org.phohien.core.model.ItemId;
import org.phohien.ingest.pipeline.IngestRoom;
import org.phohien.samples.Samples;

/** What becomes of uploaded files, and of an item that is tried again with other ones. */
final class UploadsTest {

  private static final ItemId BOOK = new ItemId("sach-tai-len");

  @TempDir private Path data;

  private RunningWorker worker;

  @BeforeEach
  void start() throws IOException {
    worker = new RunningWorker(data);
  }

  @AfterEach
  void stop() {
    worker.close();
  }

  @Test
  void uploadIsRemovedOnceTheVaultHoldsAllOfIt() throws Exception {
    Path upload = uploaded("20260102-030405-0a1b2c3d", "trang-14.jpg");
    Files.writeString(
        upload.resolve("danh-muc.csv"), "mã,thư mục,nhan đề\n" + BOOK + "," + BOOK + ",Sách\n");

    Job job = worker.work(IngestBatch.request(upload, "test"));
    IngestRoom.sweepInbox(archive());

    assertEquals(Job.State.DONE, job.state());
    assertFalse(Files.exists(upload), "it lies in the vault");
    assertEquals(1, archive().catalog().find(BOOK).orElseThrow().item().pages().size());
  }

  @Test
  void uploadWithSomethingRejectedStaysAndIsRemovedOnceItIsMended() throws Exception {
    Path upload = uploaded("20260102-030405-0a1b2c3e", "trang-14.jpg");
    Path empty = Files.createFile(upload.resolve(BOOK.value()).resolve("trang-15.jpg"));
    JobId id = worker.work(IngestBatch.request(upload, "test")).id();
    IngestRoom.sweepInbox(archive());
    assertTrue(Files.exists(empty), "it may be mended and tried again");
    assertEquals(1, archive().jobs().rejected(id).size());

    // the bad file goes, and one under another name comes in its place
    Files.delete(empty);
    copy("trang-10.jpg", upload);
    archive().jobs().retry(id);
    worker.await(id);

    assertEquals(0, archive().jobs().rejected(id).size());
    assertEquals(
        2,
        archive().catalog().find(BOOK).orElseThrow().item().pages().size(),
        "tried again with the files that are there now");
    IngestRoom.sweepInbox(archive());
    assertFalse(Files.exists(upload));
  }

  @Test
  void folderThatSomeoneHasPutIntoTheInboxStays() throws Exception {
    Path own = uploaded("lo-cua-toi", "trang-14.jpg");

    worker.work(IngestBatch.request(own, "test"));
    IngestRoom.sweepInbox(archive());

    assertTrue(Files.exists(own.resolve(BOOK.value()).resolve("trang-14.jpg")));
  }

  private Path uploaded(String name, String scan) throws IOException {
    Path upload = data.toAbsolutePath().resolve("inbox").resolve(name);
    Files.createDirectories(upload.resolve(BOOK.value()));
    copy(scan, upload);
    return upload;
  }

  private static void copy(String scan, Path upload) throws IOException {
    Files.copy(
        Samples.collection().resolve("dia-chi-pho-hien").resolve(scan),
        upload.resolve(BOOK.value()).resolve(scan));
  }

  private Archive archive() {
    return worker.archive();
  }
}

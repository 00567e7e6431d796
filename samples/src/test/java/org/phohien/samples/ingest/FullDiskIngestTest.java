package org.phohien.samples.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.Archive;
import org.phohien.core.cli.IngestBatch;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobId;
import org.phohien.core.model.ItemId;
import org.phohien.core.testing.SmallVolume;
import org.phohien.samples.Samples;

/** The disk of the vault fills up while a batch comes in; skipped where none may be mounted. */
final class FullDiskIngestTest {

  private static final ItemId ITEM = new ItemId("day-dia");
  private static final int LEFT = 64 << 10;

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // mounted before each
  private SmallVolume volume;

  @BeforeEach
  void mount() throws Exception {
    volume = SmallVolume.mount(folder, 32);
  }

  @AfterEach
  void unmount() throws Exception {
    volume.close();
  }

  @Test
  void whatDoesNotFitIsTriedAgainAndArrivesWholeWhenThereIsRoom() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    for (String part : List.of("vault", "work")) {
      Files.createSymbolicLink(
          data.resolve(part), Files.createDirectory(volume.folder().resolve(part)));
    }
    Path batch = Files.createDirectories(folder.resolve("batch").resolve("day-dia"));
    Path scan = Samples.collection().resolve("dia-chi-pho-hien").resolve("trang-14.jpg");
    assertTrue(Files.size(scan) > LEFT, "the page must not fit into what is left");
    Files.copy(scan, batch.resolve("trang-14.jpg"));
    try (RunningWorker worker = new RunningWorker(data)) {
      Path ballast = volume.fill(LEFT);
      Archive archive = worker.archive();

      JobId job =
          archive
              .jobs()
              .submit(IngestBatch.request(Objects.requireNonNull(batch.getParent()), "test"));
      until(
          () -> archive.jobs().parts(job).stream().anyMatch(p -> p.state() == Job.State.RETRYING));

      Job waiting = archive.jobs().parts(job).getFirst();
      assertTrue(
          waiting.failure().orElseThrow().text().contains("No space left"), waiting.toString());
      assertTrue(archive.catalog().find(ITEM).isEmpty(), "nothing is half published");
      assertTrue(archive.vault().head(ITEM).isEmpty(), "nothing is half kept");

      Files.delete(ballast);
      until(() -> archive.jobs().find(job).orElseThrow().state().settled());

      assertEquals(Job.State.DONE, archive.jobs().find(job).orElseThrow().state());
      assertEquals(1, archive.catalog().find(ITEM).orElseThrow().item().pages().size());
      assertEquals(List.of(), archive.vault().verify(ITEM));
      assertEquals(List.of(), archive.jobs().rejected(job));
    }
  }

  private static void until(BooleanSupplier reached) {
    long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
    while (!reached.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not reached within four minutes");
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}

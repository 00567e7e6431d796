package org.phohien.samples.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
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
import org.phohien.samples.Samples;

/** The disk of the vault fills up while a batch comes in; skipped where none may be mounted. */
final class FullDiskIngestTest {

  private static final ItemId ITEM = new ItemId("day-dia");
  private static final int LEFT = 64 << 10;

  @TempDir Path folder;

  private Path volume = Path.of("");

  @BeforeEach
  void mount() throws Exception {
    volume = Files.createDirectory(folder.resolve("volume"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", volume.toString()),
        "needs the right to mount a small volume");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", "--lazy", volume.toString());
  }

  @Test
  void whatDoesNotFitIsTriedAgainAndArrivesWholeWhenThereIsRoom() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    for (String part : List.of("vault", "work")) {
      Files.createSymbolicLink(data.resolve(part), Files.createDirectory(volume.resolve(part)));
    }
    Path batch = Files.createDirectories(folder.resolve("batch").resolve("day-dia"));
    Path scan = Samples.collection().resolve("dia-chi-pho-hien").resolve("trang-14.jpg");
    assertTrue(Files.size(scan) > LEFT, "the page must not fit into what is left");
    Files.copy(scan, batch.resolve("trang-14.jpg"));
    try (RunningWorker worker = new RunningWorker(data)) {
      Path ballast = fill();
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

  /** Takes all room of the volume but a little. */
  private Path fill() throws IOException {
    Path ballast = volume.resolve("ballast");
    long room = Files.getFileStore(volume).getUsableSpace() - LEFT;
    byte[] piece = new byte[1 << 14];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      for (long written = 0; written + piece.length <= room; written += piece.length) {
        out.write(piece);
      }
    }
    return ballast;
  }

  private static void until(BooleanSupplier reached) {
    long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
    while (!reached.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not reached within four minutes");
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}

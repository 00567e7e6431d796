package org.phohien.ingest.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phohien.core.Archive;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobFilter;
import org.phohien.core.job.Jobs;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.record.ImportRecords;
import org.phohien.core.vault.Vault;
import org.phohien.ingest.batch.BatchReader;
import org.phohien.ingest.check.Check;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what was uploaded once it lies in the vault: the batch is done with all its parts,
 * nothing of it was rejected, and the vault holds every file of the folder byte for byte. A list
 * may go without: each item keeps what it said. Folders that people have put into the inbox
 * themselves stay.
 */
final class InboxSweep implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(InboxSweep.class);

  /** As the desk names the folder of an upload. */
  private static final Pattern UPLOAD = Pattern.compile("\\d{8}-\\d{6}-[0-9a-f]{8}");

  private static final long EVERY_SECONDS = 300;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_JOBS = 50;

  private final Path inbox;
  private final Jobs jobs;
  private final Vault vault;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable Thread looking;

  private InboxSweep(Path inbox, Jobs jobs, Vault vault) {
    this.inbox = inbox;
    this.jobs = jobs;
    this.vault = vault;
  }

  /** Looks every few minutes, until it is closed. */
  static InboxSweep start(Archive archive) {
    InboxSweep sweep = of(archive);
    sweep.looking = Thread.ofPlatform().daemon().name("inbox").start(sweep::look);
    return sweep;
  }

  /** One that looks only when it is told to. */
  static InboxSweep of(Archive archive) {
    return new InboxSweep(archive.settings().inbox(), archive.jobs(), archive.vault());
  }

  private void look() {
    try {
      while (!closed.await(EVERY_SECONDS, TimeUnit.SECONDS)) {
        quietly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void quietly() {
    try {
      sweep();
    } catch (IOException | ArchiveException e) {
      LOG.warn("the inbox could not be looked through: {}", e.toString());
    }
  }

  /** Looks once. */
  void sweep() throws IOException {
    if (!Files.isDirectory(inbox)) {
      return;
    }
    List<Path> uploads;
    try (Stream<Path> folders = Files.list(inbox)) {
      uploads =
          folders
              .filter(folder -> UPLOAD.matcher(folder.getFileName().toString()).matches())
              .sorted()
              .toList();
    }
    for (Path upload : uploads) {
      if (isKept(upload)) {
        remove(upload);
        LOG.info("upload {} lies in the vault and was removed", upload.getFileName());
      }
    }
  }

  private boolean isKept(Path upload) throws IOException {
    List<Job> batches =
        jobs.latest(JobFilter.of(BatchHandler.KIND, upload.toString()), 0, MOST_JOBS);
    // files of records are brought in one by one, without a batch
    List<Job> imports =
        jobs.latest(JobFilter.of(ImportRecords.KIND, upload + File.separator), 0, MOST_JOBS);
    int all = batches.size() + imports.size();
    if (all == 0 || batches.size() == MOST_JOBS || imports.size() == MOST_JOBS) {
      return false;
    }
    Set<Checksum> kept = new HashSet<>();
    for (Job one : imports) {
      if (one.state() != Job.State.DONE || !jobs.rejected(one.id()).isEmpty()) {
        return false;
      }
      kept.addAll(keptBy(one));
    }
    for (Job batch : batches) {
      if (batch.state() != Job.State.DONE || !jobs.rejected(batch.id()).isEmpty()) {
        return false;
      }
      for (Job part : jobs.parts(batch.id())) {
        kept.addAll(keptBy(part));
      }
    }
    return files(upload).stream().allMatch(file -> BatchReader.isList(file) || isIn(kept, file));
  }

  /** What the vault holds of a part of a batch: the item's files, or the file of records. */
  private Set<Checksum> keptBy(Job part) {
    String key = part.request().key();
    ItemId object =
        part.request().kind().equals(ImportRecords.KIND)
            ? Vault.importOf(checksum(Path.of(key)))
            : new ItemId(key);
    return vault.head(object).map(head -> Set.copyOf(head.files().values())).orElse(Set.of());
  }

  private static boolean isIn(Set<Checksum> kept, Path file) {
    return kept.contains(checksum(file));
  }

  private static Checksum checksum(Path file) {
    try {
      return Check.checksum(file);
    } catch (IOException e) {
      throw new ArchiveException.Unavailable("inbox", file + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !Files.isDirectory(path)).toList();
    }
  }

  /**
   * Begun and not ended, it is gone on with the next time: what is left is in the vault as well.
   */
  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walked = Files.walk(folder)) {
      all = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      // it may be reading a file of a vault that is about to be closed
      if (looking != null && !looking.join(PATIENCE)) {
        LOG.warn("the inbox is still being looked through");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

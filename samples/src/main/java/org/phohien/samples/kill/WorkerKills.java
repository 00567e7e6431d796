package org.phohien.samples.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.phohien.core.Archive;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Entry;
import org.phohien.core.cli.IngestBatch;
import org.phohien.core.cli.keeper.Keeper;
import org.phohien.core.cli.keeper.Processes;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobId;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Page;
import org.phohien.core.settings.Settings;
import org.phohien.core.settings.SettingsFile;
import org.phohien.core.vault.Version;

/** Ingests a batch with a worker that is ended by {@code kill -9} again and again. */
public final class WorkerKills {

  private static final int PAGES_AN_ITEM = 3;

  /** Counted from the moment a worker has begun a job, so that a slow machine kills work, too. */
  private static final Duration LONGEST_LIFE = Duration.ofSeconds(6);

  /** One worker of so many is ended while it still starts. */
  private static final int EARLY_DEATHS = 8;

  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final Duration LONGEST_END = Duration.ofMinutes(20);

  private final Settings settings;
  private final Path batch;
  private final int kills;
  private final Random random;

  /**
   * A run that is not begun yet.
   *
   * @param data an empty data folder
   * @param batch an empty folder for the scans
   * @param kills how often the worker is ended
   * @param seed of the moments
   */
  public WorkerKills(Path data, Path batch, int kills, long seed) {
    this.settings = SettingsFile.read(data, Optional.empty(), Map.of());
    this.batch = batch;
    this.kills = kills;
    this.random = new Random(seed);
  }

  /** Kills, lets the last worker end its work, and counts. */
  public Casualties run() throws InterruptedException {
    int items = Math.max(6, 2 * kills);
    try {
      ScanBatch.write(batch, items, PAGES_AN_ITEM);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (Keeper _ = Keeper.of(settings);
        Archive archive = Archive.open(settings)) {
      JobId job = archive.jobs().submit(IngestBatch.request(batch, "kill"));
      for (int i = 0; i < kills; i++) {
        int begun = attempts(archive, job);
        Process worker = start();
        if (random.nextInt(EARLY_DEATHS) > 0) {
          awaitWork(archive, job, begun);
        }
        worker.waitFor(random.nextLong(LONGEST_LIFE.toMillis()), TimeUnit.MILLISECONDS);
        worker.destroyForcibly().waitFor();
      }
      Process last = start();
      boolean settled = awaitSettled(archive, job);
      last.destroyForcibly().waitFor();
      return count(archive, job, (long) items * PAGES_AN_ITEM, settled);
    }
  }

  private Process start() {
    try {
      Files.createDirectories(settings.log());
      return new ProcessBuilder(new Processes(settings).worker())
          .redirectErrorStream(true)
          .redirectOutput(
              ProcessBuilder.Redirect.appendTo(settings.log().resolve("worker.log").toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until a job has been begun, or there is nothing left to begin. */
  private static void awaitWork(Archive archive, JobId job, int before)
      throws InterruptedException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < end
        && attempts(archive, job) == before
        && !archive.jobs().find(job).orElseThrow().state().settled()) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static int attempts(Archive archive, JobId batch) {
    return archive.jobs().find(batch).orElseThrow().attempts()
        + archive.jobs().parts(batch).stream().mapToInt(Job::attempts).sum();
  }

  private static boolean awaitSettled(Archive archive, JobId batch) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_END.toNanos();
    while (System.nanoTime() < end) {
      Job job = archive.jobs().find(batch).orElseThrow();
      if (job.state().settled()
          && archive.jobs().parts(batch).stream().allMatch(p -> p.state().settled())) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return false;
  }

  private Casualties count(Archive archive, JobId batch, long wanted, boolean settled) {
    List<String> wrongs = new ArrayList<>();
    if (!settled) {
      wrongs.add("not settled after " + LONGEST_END + ": " + archive.jobs().find(batch));
    }
    List<Job> parts = archive.jobs().parts(batch);
    parts.stream()
        .filter(p -> p.state() != Job.State.DONE)
        .forEach(p -> wrongs.add(p.request().key() + " is " + p.state() + " " + p.failure()));
    archive.jobs().rejected(batch).forEach(r -> wrongs.add("rejected: " + r));
    try (Stream<ItemId> items = archive.vault().items()) {
      items.forEach(item -> count(archive, item, wrongs));
    }
    List<Change> changes = archive.catalog().changesSince(0, 100_000);
    long published = changes.stream().map(Change::item).distinct().count();
    if (changes.size() != published) {
      wrongs.add(changes.size() + " changes for " + published + " items");
    }
    long resumed = archive.jobs().resumed(batch).size();
    return new Casualties(kills, archive.catalog().pages(), wanted, resumed, wrongs);
  }

  /** One item: three versions (masters, texts, publication), each page once, each file sound. */
  private static void count(Archive archive, ItemId item, List<String> wrongs) {
    archive.vault().verify(item).forEach(damage -> wrongs.add(damage.toString()));
    List<Version> history = archive.vault().history(item);
    if (history.size() != 3) {
      wrongs.add(item + " has " + history.size() + " versions, not 3");
    }
    Optional<Entry> entry = archive.catalog().find(item);
    if (entry.isEmpty()) {
      wrongs.add(item + " is not published");
      return;
    }
    for (Page page : entry.get().item().pages()) {
      if (archive.catalog().text(page.id()).isEmpty()) {
        wrongs.add(page.id() + " has no text");
      }
      if (!archive.copies().isCurrent(page.id(), page.master().sha512())) {
        wrongs.add(page.id() + " has no service copy");
      }
    }
  }
}

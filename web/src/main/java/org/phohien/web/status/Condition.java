package org.phohien.web.status;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.job.Jobs;
import org.phohien.core.job.Load;
import org.phohien.core.problem.ArchiveException;

/** How the archive is, for whoever is called at night: what answers, what lags, what runs out. */
public final class Condition {

  /** Below it an ingest may fail for want of room. */
  private static final long LITTLE_DISK = 5L << 30;

  private final Catalog catalog;
  private final Jobs jobs;
  private final Path data;
  private final LongSupplier indexed;

  /**
   * @param data the data folder
   * @param indexed number of the last change that can be found
   */
  public Condition(Catalog catalog, Jobs jobs, Path data, LongSupplier indexed) {
    this.catalog = catalog;
    this.jobs = jobs;
    this.data = data;
    this.indexed = indexed;
  }

  /**
   * What was found at one look.
   *
   * @param database what is wrong with it; empty while it answers
   * @param change number of the last change published; 0 when unknown
   * @param indexed number of the last change that can be found
   * @param load of the workers
   * @param diskFree bytes left for the data folder
   * @param diskTotal bytes of its volume
   */
  public record Found(
      Optional<String> database,
      long change,
      long indexed,
      Load load,
      long diskFree,
      long diskTotal) {

    /** Whether readers can be served. */
    public boolean up() {
      return database.isEmpty();
    }

    /** What a person should look at though readers are served, as words that never change. */
    public List<String> attention() {
      List<String> words = new ArrayList<>();
      if (up() && load.workers() == 0) {
        words.add("no-worker");
      }
      if (load.failed() > 0) {
        words.add("jobs-failed");
      }
      if (diskFree < LITTLE_DISK) {
        words.add("disk-nearly-full");
      }
      return words;
    }
  }

  public Found look() {
    long free = 0;
    long total = 0;
    try {
      FileStore store = Files.getFileStore(data);
      free = store.getUsableSpace();
      total = store.getTotalSpace();
    } catch (IOException e) {
      return down(e.toString(), free, total);
    }
    try {
      return new Found(
          Optional.empty(), catalog.lastChange(), indexed.getAsLong(), jobs.load(), free, total);
    } catch (ArchiveException e) {
      return down(e.getMessage(), free, total);
    }
  }

  private Found down(String why, long free, long total) {
    return new Found(Optional.of(why), 0, indexed.getAsLong(), new Load(0, 0, 0, 0), free, total);
  }
}

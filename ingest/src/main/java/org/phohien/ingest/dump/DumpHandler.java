package org.phohien.ingest.dump;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.Archive;
import org.phohien.core.catalog.HarvestSet;
import org.phohien.core.dump.Dump;
import org.phohien.core.dump.DumpJobs;
import org.phohien.core.dump.Dumps;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Progress;
import org.phohien.core.model.Collection;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * Makes dumps: of everything, of each collection, of each library and of each list that a librarian
 * keeps; those in which nothing has changed stay as they are. Places and serials have too many sets
 * for that, and are dumped when somebody names one.
 */
final class DumpHandler implements JobHandler {

  /** A disk that is nearly full is for what must not be lost. */
  private static final long LEAVE_FREE = 5L << 30;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Archive archive;
  private final Dumps dumps;
  private final InstantSource clock;

  DumpHandler(Archive archive, Dumps dumps, InstantSource clock) {
    this.archive = archive;
    this.dumps = dumps;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return DumpJobs.KIND;
  }

  @Override
  public void run(JobContext context) {
    try {
      Files.createDirectories(dumps.folder());
      String asked = JSON.readTree(context.job().request().payload()).path("set").asText();
      List<HarvestSet> sets = asked.isEmpty() ? usual() : List.of(named(asked));
      int done = 0;
      for (HarvestSet set : sets) {
        if (context.stopping()) {
          return;
        }
        context.report(new Progress("dump", done, sets.size(), 0));
        requireSpace();
        new DumpWriter(archive, dumps, clock).write(set);
        done++;
      }
      context.report(new Progress("done", done, sets.size(), 0));
    } catch (IOException e) {
      throw new Unavailable("dumps", dumps.folder() + ": " + e.getMessage(), e);
    }
  }

  private List<HarvestSet> usual() {
    List<HarvestSet> sets = new ArrayList<>();
    sets.add(new HarvestSet(Dump.WHOLE, ""));
    for (Collection collection : archive.catalog().counts().keySet()) {
      sets.add(new HarvestSet(collection.slug(), ""));
    }
    archive.catalog().sets().stream()
        .filter(s ->
            s.spec().startsWith(HarvestSet.CURATED + ":")
                || s.spec().startsWith(HarvestSet.LIBRARIES + ":"))
        .forEach(sets::add);
    return sets;
  }

  private HarvestSet named(String spec) {
    if (spec.equals(Dump.WHOLE) || Collection.ofSlug(spec).isPresent()) {
      return new HarvestSet(spec, "");
    }
    Optional<HarvestSet> set =
        archive.catalog().sets().stream().filter(s -> s.spec().equals(spec)).findFirst();
    return set.orElseThrow(() -> new Invalid("set", "there is no set " + spec, spec));
  }

  private void requireSpace() throws IOException {
    long free = Files.getFileStore(dumps.folder()).getUsableSpace();
    if (free < LEAVE_FREE) {
      throw new Invalid("disk", "only " + (free >> 20) + " MiB are free", free >> 20);
    }
  }
}

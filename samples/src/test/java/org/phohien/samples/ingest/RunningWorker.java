package org.phohien.samples.ingest;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.phohien.core.Archive;
import org.phohien.core.cli.IngestBatch;
import org.phohien.core.cli.keeper.Keeper;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Worker;
import org.phohien.core.settings.SettingsFile;

/** An archive with a worker in this process, for one test class. */
final class RunningWorker implements AutoCloseable {

  private final Keeper keeper;
  private final Archive archive;
  private final Worker worker;

  RunningWorker(Path data) {
    var settings = SettingsFile.read(data, Optional.empty(), Map.of());
    keeper = Keeper.of(settings);
    archive = Archive.open(settings);
    worker = archive.startWorker();
  }

  Archive archive() {
    return archive;
  }

  /** Ingests a folder and waits for the end of the last part. */
  Job ingest(Path folder) throws InterruptedException {
    return await(archive.jobs().submit(IngestBatch.request(folder, "test")));
  }

  /** Asks for any job and waits for its end. */
  Job work(JobRequest request) throws InterruptedException {
    return await(archive.jobs().submit(request));
  }

  Job await(JobId id) throws InterruptedException {
    for (int i = 0; i < 3_000; i++) {
      Job job = archive.jobs().find(id).orElseThrow();
      if (job.state().settled()) {
        return job;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("not settled: " + archive.jobs().find(id));
  }

  @Override
  public void close() {
    worker.close();
    archive.close();
    keeper.close();
  }
}

package org.phohien.core.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Jobs;
import org.phohien.core.job.postgres.PostgresJobs;
import org.phohien.core.problem.ArchiveException;

@ExtendWith(EmbeddedDatabase.class)
class StateBackupTest {

  private final Database database;
  private final Jobs jobs;

  StateBackupTest(Database database) {
    this.database = database;
    this.jobs = new PostgresJobs(database, InstantSource.system());
  }

  @Test
  void whatWasBackedUpComesBackAndWhatCameLaterIsGone() {
    JobId kept = jobs.submit(request("Phố Hiến\t\\N\n\"một\"", Optional.empty()));
    jobs.submit(request("phần", Optional.of(kept)));
    List<Job> before = jobs.latest(10);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new StateBackup(database).write(file);
    jobs.submit(request("later", Optional.empty()));

    new StateBackup(database).read(new ByteArrayInputStream(file.toByteArray()));

    assertEquals(before, jobs.latest(10));
    assertEquals(1, jobs.parts(kept).size());
    JobId next = jobs.submit(request("next", Optional.empty()));
    assertEquals(next, jobs.latest(1).getFirst().id());
  }

  @Test
  void whatIsNoBackupChangesNothing() {
    JobId kept = jobs.submit(request("a", Optional.empty()));

    assertThrows(
        ArchiveException.Corrupt.class,
        () -> new StateBackup(database).read(new ByteArrayInputStream(new byte[] {1, 2, 3})));

    assertEquals(kept, jobs.latest(1).getFirst().id());
  }

  private static JobRequest request(String key, Optional<JobId> parent) {
    return new JobRequest("count", key, "{}", parent, JobRequest.Lane.BULK, "lan");
  }
}

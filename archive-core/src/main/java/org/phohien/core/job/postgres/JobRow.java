package org.phohien.core.job.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Progress;
import org.phohien.core.problem.Failure;

/**
 * A row of state.job.
 *
 * @param job for itself, without its parts
 * @param place in the order of submission
 * @param failures since it was last begun by a person
 * @param deaths how often a worker died with it at the same point
 * @param round how often a person has begun it again
 * @param parentRound the round of its parent in which it was asked for last
 */
record JobRow(Job job, long place, int failures, int deaths, int round, int parentRound) {

  static final Comparator<JobRow> BY_PLACE = Comparator.comparingLong(JobRow::place);

  static JobRow of(ResultSet row) throws SQLException {
    return new JobRow(
        job(row),
        row.getLong("place"),
        row.getInt("failures"),
        row.getInt("deaths"),
        row.getInt("round"),
        row.getInt("parent_round"));
  }

  private static Job job(ResultSet row) throws SQLException {
    return new Job(
        new JobId(row.getObject("id", UUID.class)),
        request(row),
        Job.State.valueOf(row.getString("state")),
        new Progress(
            row.getString("step"), row.getInt("done"), row.getInt("total"), row.getInt("rejected")),
        row.getInt("attempts"),
        row.getObject("submitted", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("ended", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("failure")).map(Failure::read));
  }

  private static JobRequest request(ResultSet row) throws SQLException {
    return new JobRequest(
        row.getString("kind"),
        row.getString("key"),
        row.getString("payload"),
        Optional.ofNullable(row.getObject("parent", UUID.class)).map(JobId::new),
        JobRequest.Lane.valueOf(row.getString("lane")),
        row.getString("asked_by"));
  }
}

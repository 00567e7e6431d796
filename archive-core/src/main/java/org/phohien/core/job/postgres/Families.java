package org.phohien.core.job.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobId;

/** Jobs with all that is below them, read in one query and put together here. */
final class Families {

  /** Names a job and all below it: {@code family (id)} of the one bound as {@code id}. */
  static final String IDS =
      """
      with recursive family as (
        select id from state.job where id = :id
        union
        select part.id from state.job part join family on part.parent = family.id)
      """;

  // payloads of parts can be large and many, and nobody who looks at a batch reads them
  private static final String COLUMNS =
      """
      id, place, kind, key, case when id in (<ids>) then payload else '' end as payload, parent, lane, asked_by, state, step, done, total,
      greatest(rejected, (select count(*) from state.rejected r where r.job = state.job.id))::int
        as rejected,
      attempts, failures, deaths, round, parent_round, submitted, ended, failure
      """;

  private final Map<JobId, JobRow> rows = new HashMap<>();
  private final Map<JobId, List<JobId>> parts = new HashMap<>();

  private Families(List<JobRow> all) {
    for (JobRow row : all) {
      rows.put(row.job().id(), row);
      row.job()
          .request()
          .parent()
          .ifPresent(p -> parts.computeIfAbsent(p, _ -> new ArrayList<>()).add(row.job().id()));
    }
  }

  /** These jobs and all below them; unknown ones are left out. */
  static Families of(Handle handle, Collection<JobId> jobs) {
    if (jobs.isEmpty()) {
      return new Families(List.of());
    }
    return new Families(
        handle
            .createQuery(
                """
                with recursive family (id) as (
                  select id from state.job where id in (<ids>)
                  union
                  select part.id from state.job part join family on part.parent = family.id)
                select %s from state.job where id in (select id from family) order by place
                """
                    .formatted(COLUMNS))
            .bindList("ids", jobs.stream().map(JobId::value).toList())
            .map((row, _) -> JobRow.of(row))
            .list());
  }

  /** A job as it looks with its parts. */
  Optional<Job> whole(JobId id) {
    return Optional.ofNullable(rows.get(id)).map(row -> row.job().with(parts(id)));
  }

  List<Job> parts(JobId id) {
    return parts.getOrDefault(id, List.of()).stream()
        .flatMap(part -> whole(part).stream())
        .toList();
  }

  /** All jobs that were read, each for itself, a job before its parts. */
  List<JobRow> all() {
    return rows.values().stream().sorted(JobRow.BY_PLACE).toList();
  }
}

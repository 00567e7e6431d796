/**
 * Jobs in PostgreSQL, schema {@code state}: the table of jobs is ours, when they are due and who
 * has taken them is db-scheduler's, in one table for each lane.
 *
 * <p>Ways in: {@link org.phohien.core.job.postgres.PostgresJobs} to ask for work, {@link
 * org.phohien.core.job.postgres.PostgresWorker} to do it.
 */
@NullMarked
package org.phohien.core.job.postgres;

import org.jspecify.annotations.NullMarked;

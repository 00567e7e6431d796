package org.phohien.core.job.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a worker works.
 *
 * @param poll how often it looks for due jobs
 * @param heartbeat how often it says that it lives; the dead are looked for every second time
 * @param missed after how many heartbeats without a sign its jobs are taken by others; at least 4
 * @param pauses after the first, second, … failure of a job; after the last it is given up
 * @param report how often the progress of a job is written at most
 * @param stop how long running jobs may take to return when the worker is closed
 */
record WorkerSettings(
    Duration poll,
    Duration heartbeat,
    int missed,
    List<Duration> pauses,
    Duration report,
    Duration stop) {

  /** A killed worker's jobs begin again within 13 s; a job is given up after 13 minutes. */
  static WorkerSettings standard() {
    return new WorkerSettings(
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        4,
        List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10)),
        Duration.ofMillis(250),
        Duration.ofSeconds(20));
  }

  /** The pause after so many failures; empty when it is time to give up. */
  Optional<Duration> pauseAfter(int failures) {
    return failures <= pauses.size() ? Optional.of(pauses.get(failures - 1)) : Optional.empty();
  }
}

package org.phohien.core.job.postgres;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks.TaskBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.phohien.core.database.Database;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Worker;

/**
 * Takes jobs from the table and does them. Each lane has a db-scheduler of its own, so a prompt job
 * has a slot whatever the long ones do. Any number of workers may share the table; the jobs of one
 * that dies are taken by another within 13 seconds, and at once by one that is started in its
 * place.
 */
public final class PostgresWorker implements Worker {

  private static final int PROMPT_SLOTS = 1;

  private final Database database;
  private final WorkerSettings settings;
  private final InstantSource time = InstantSource.system();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final ExecutorService reports =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("job-report").factory());
  private final String name = "worker-" + UUID.randomUUID();
  private final WorkerLife life;
  private final List<Scheduler> lanes;

  private PostgresWorker(
      Database database, List<JobHandler> handlers, int bulkSlots, WorkerSettings settings) {
    this.database = database;
    this.settings = settings;
    this.life = WorkerLife.begin(database, name);
    this.lanes =
        List.of(
            lane(JobRequest.Lane.PROMPT, PROMPT_SLOTS, handlers),
            lane(JobRequest.Lane.BULK, bulkSlots, handlers));
  }

  /**
   * Starts a worker: it does the kinds of jobs that it has handlers for until it is closed, and
   * leaves the others to other workers.
   *
   * @param bulkSlots how many long jobs at a time; one more slot is kept for prompt ones
   */
  public static Worker start(Database database, List<JobHandler> handlers, int bulkSlots) {
    return start(database, handlers, bulkSlots, WorkerSettings.standard());
  }

  static Worker start(
      Database database, List<JobHandler> handlers, int bulkSlots, WorkerSettings settings) {
    PostgresWorker worker = new PostgresWorker(database, handlers, bulkSlots, settings);
    WorkerLife.takeBack(database);
    worker.lanes.forEach(Scheduler::start);
    return worker;
  }

  private Scheduler lane(JobRequest.Lane lane, int slots, List<JobHandler> handlers) {
    List<Task<?>> tasks = handlers.stream().<Task<?>>map(this::task).toList();
    return Scheduler.create(database.connections(), tasks)
        .tableName(Tasks.table(lane))
        .schedulerName(new SchedulerName.Fixed(name))
        .threads(slots)
        .pollingInterval(settings.poll())
        .heartbeatInterval(settings.heartbeat())
        .missedHeartbeatsLimit(settings.missed())
        .pollUsingLockAndFetch(0.5, 1.0)
        .enablePriority()
        .shutdownMaxWait(settings.stop())
        // kinds that this worker has no handler for are another worker's, never rubbish
        .deleteUnresolvedAfter(Duration.ofDays(36_500))
        // we say ourselves what failed and why
        .failureLogging(LogLevel.DEBUG, true)
        .build();
  }

  private Task<Void> task(JobHandler handler) {
    return new TaskBuilder<>(handler.kind(), Void.class)
        .onDeadExecutionRevive()
        // only when the database was away as the job ended
        .onFailure(new FailureHandler.OnFailureRetryLater<>(settings.heartbeat()))
        .execute(
            (instance, context) -> run(handler, instance.getId(), context.getCurrentlyExecuting()));
  }

  private CompletionHandler<Void> run(JobHandler handler, String task, CurrentlyExecuting here) {
    RunningJob.Surroundings surroundings =
        new RunningJob.Surroundings(
            time,
            // without heartbeats another worker may have taken it already
            () -> stopping.get() || here.getHeartbeatState().hasStaleHeartbeat(),
            this::later,
            () -> lanes.forEach(Scheduler::triggerCheckForDueExecutions));
    return RunningJob.begin(database, surroundings, task)
        .map(running -> new JobRun(running, settings, time).by(handler))
        .orElseGet(CompletionHandler.OnCompleteRemove::new);
  }

  private void later(Runnable work) {
    CompletableFuture.delayedExecutor(settings.report().toMillis(), TimeUnit.MILLISECONDS, reports)
        .execute(work);
  }

  @Override
  public void close() {
    stopping.set(true);
    lanes.parallelStream().forEach(Scheduler::stop);
    reports.close();
    life.close();
  }
}

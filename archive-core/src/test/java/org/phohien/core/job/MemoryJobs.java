package org.phohien.core.job;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Rejected;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.problem.Failure;

/** Jobs that are forgotten with their process and done when the test says {@link #work}. */
public final class MemoryJobs implements Jobs {

  private static final Comparator<Rejected> BY_FILE =
      Comparator.comparing((Rejected r) -> r.item().map(ItemId::value).orElse(""))
          .thenComparing(Rejected::file);
  private static final int TRIES = 3;

  private final InstantSource time;
  private final Map<JobId, Job> jobs = new LinkedHashMap<>();
  private final Map<JobId, Map<Rejected, Rejected>> rejected = new LinkedHashMap<>();

  public MemoryJobs(InstantSource time) {
    this.time = time;
  }

  /** Jobs on the system's clock. */
  public MemoryJobs() {
    this(InstantSource.system());
  }

  /** Does all that waits, and what comes of it, until every job has settled. */
  public void work(JobHandler... handlers) {
    Optional<Job> next = next();
    while (next.isPresent()) {
      run(next.get(), List.of(handlers));
      next = next();
    }
  }

  private synchronized Optional<Job> next() {
    return jobs.values().stream()
        .filter(j -> !j.state().settled())
        .min(Comparator.comparing((Job j) -> j.request().lane()).reversed());
  }

  private void run(Job job, List<JobHandler> handlers) {
    Job begun = keep(begin(job));
    Context context = new Context(begun);
    try {
      handlers.stream()
          .filter(h -> h.kind().equals(begun.request().kind()))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no handler: " + begun.request().kind()))
          .run(context);
      context.parts.forEach(part -> submit(part.request(), part.units()));
      keep(settled(begun.id(), Job.State.DONE, Optional.empty()));
    } catch (ArchiveException.Invalid | ArchiveException.NotFound | ArchiveException.Corrupt e) {
      keep(settled(begun.id(), Job.State.FAILED, Optional.of(e.failure())));
    } catch (RuntimeException e) {
      keep(
          settled(
              begun.id(),
              begun.attempts() < TRIES ? Job.State.RETRYING : Job.State.FAILED,
              Optional.of(Failure.of(e))));
    }
  }

  private static Job begin(Job job) {
    return new Job(
        job.id(),
        job.request(),
        Job.State.RUNNING,
        job.progress(),
        job.attempts() + 1,
        job.submitted(),
        Optional.empty(),
        job.failure());
  }

  private synchronized Job settled(JobId id, Job.State state, Optional<Failure> failure) {
    Job job = own(id);
    Optional<Instant> ended = state.settled() ? Optional.of(time.instant()) : Optional.empty();
    return new Job(
        id, job.request(), state, job.progress(), job.attempts(), job.submitted(), ended, failure);
  }

  private synchronized Job keep(Job job) {
    jobs.put(job.id(), job);
    return job;
  }

  private Job own(JobId id) {
    return Optional.ofNullable(jobs.get(id))
        .orElseThrow(() -> new ArchiveException.NotFound("job", id));
  }

  @Override
  public JobId submit(JobRequest request) {
    return submit(request, 0);
  }

  private synchronized JobId submit(JobRequest request, int units) {
    Optional<JobId> same =
        jobs.values().stream()
            .filter(j -> j.request().kind().equals(request.kind()))
            .filter(j -> j.request().key().equals(request.key()))
            .map(this::whole)
            .filter(j -> !j.state().settled())
            .map(Job::id)
            .findFirst();
    return same.orElseGet(() ->
        keep(new Job(
                JobId.fresh(),
                request,
                Job.State.WAITING,
                new Progress(Progress.none().step(), 0, units, 0),
                0,
                time.instant(),
                Optional.empty(),
                Optional.empty()))
            .id());
  }

  @Override
  public synchronized Optional<Job> find(JobId id) {
    return Optional.ofNullable(jobs.get(id)).map(this::whole);
  }

  /** Whoever calls {@link #work} is the worker, and not there otherwise. */
  @Override
  public synchronized Load load() {
    return new Load(
        jobs.values().stream()
            .filter(j -> j.state() == Job.State.WAITING || j.state() == Job.State.RETRYING)
            .count(),
        count(Job.State.RUNNING),
        count(Job.State.FAILED),
        0);
  }

  private long count(Job.State state) {
    return jobs.values().stream().filter(j -> j.state() == state).count();
  }

  private Job whole(Job job) {
    int refused = rejected.getOrDefault(job.id(), Map.of()).size();
    Progress told = job.progress();
    Progress counted =
        new Progress(told.step(), told.done(), told.total(), Math.max(told.rejected(), refused));
    return new Job(
            job.id(),
            job.request(),
            job.state(),
            counted,
            job.attempts(),
            job.submitted(),
            job.ended(),
            job.failure())
        .with(parts(job.id()));
  }

  @Override
  public synchronized List<Job> latest(JobFilter filter, int from, int limit) {
    return new ArrayList<>(jobs.values())
        .reversed().stream()
            .filter(j -> j.request().parent().isEmpty())
            .filter(j -> filter.kind().isEmpty() || filter.kind().get().equals(j.request().kind()))
            .filter(j -> j.request().key().startsWith(filter.key()))
            .filter(j -> !filter.open() || !j.state().settled())
            .skip(from)
            .limit(limit)
            .map(this::whole)
            .toList();
  }

  @Override
  public synchronized List<Job> parts(JobId parent) {
    return jobs.values().stream()
        .filter(j -> j.request().parent().equals(Optional.of(parent)))
        .map(this::whole)
        .toList();
  }

  @Override
  public synchronized List<Rejected> rejected(JobId id) {
    return family(id).stream()
        .flatMap(j -> rejected.getOrDefault(j.id(), Map.of()).values().stream())
        .sorted(BY_FILE)
        .toList();
  }

  private List<Job> family(JobId id) {
    List<Job> all = new ArrayList<>();
    Optional.ofNullable(jobs.get(id)).ifPresent(all::add);
    parts(id).forEach(p -> all.addAll(family(p.id())));
    return all;
  }

  /** None: whoever holds these jobs dies with them. */
  @Override
  public List<Resumption> resumed(JobId id) {
    return List.of();
  }

  @Override
  public synchronized void retry(JobId id) {
    own(id);
    List<Job> again =
        family(id).stream()
            .filter(j -> j.state() == Job.State.FAILED || rejected.containsKey(j.id()))
            .toList();
    for (Job job : again.isEmpty() ? List.of(own(id)) : again) {
      if (job.state().settled()) {
        rejected.remove(job.id());
        keep(
            new Job(
                job.id(),
                job.request(),
                Job.State.WAITING,
                Progress.none(),
                job.attempts(),
                job.submitted(),
                Optional.empty(),
                Optional.empty()));
      }
    }
  }

  private record Part(JobRequest request, int units) {}

  private final class Context implements JobContext {

    private final Job begun;
    private final List<Part> parts = new ArrayList<>();

    Context(Job begun) {
      this.begun = begun;
    }

    @Override
    public Job job() {
      return begun;
    }

    @Override
    public void report(Progress progress) {
      synchronized (MemoryJobs.this) {
        Job now = own(begun.id());
        keep(
            new Job(
                now.id(),
                now.request(),
                now.state(),
                progress,
                now.attempts(),
                now.submitted(),
                now.ended(),
                now.failure()));
      }
    }

    @Override
    public void reject(Rejected one) {
      synchronized (MemoryJobs.this) {
        rejected.computeIfAbsent(begun.id(), _ -> new TreeMap<>(BY_FILE)).put(one, one);
      }
    }

    @Override
    public void part(JobRequest request, int units) {
      JobRequest part =
          new JobRequest(
              request.kind(),
              request.key(),
              request.payload(),
              Optional.of(begun.id()),
              request.lane(),
              request.by());
      parts.add(new Part(part, units));
    }

    @Override
    public boolean stopping() {
      return false;
    }
  }
}

package org.phohien.core.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Conflict;
import org.phohien.core.problem.ArchiveException.NotFound;

/** Sources that are forgotten with their process. */
public final class MemorySources implements Sources {

  private final Map<SourceName, Source> sources = new TreeMap<>();
  private final List<HarvestReport> reports = new ArrayList<>();

  @Override
  public synchronized List<Source> all() {
    return List.copyOf(sources.values());
  }

  @Override
  public synchronized Optional<Source> find(SourceName name) {
    return Optional.ofNullable(sources.get(name));
  }

  @Override
  public synchronized void add(Source source) {
    if (sources.putIfAbsent(source.name(), source) != null) {
      throw new Conflict("there is a source " + source.name());
    }
  }

  @Override
  public void looked(SourceName name, SourceLook look) {
    change(name, s -> with(s, s.harvesting(), Optional.of(look), s.until(), s.begun(), s.paused()));
  }

  @Override
  public void choose(SourceName name, Harvesting harvesting) {
    change(
        name,
        s -> {
          boolean same =
              s.harvesting()
                  .filter(h -> h.format().equals(harvesting.format()))
                  .filter(h -> h.set().equals(harvesting.set()))
                  .isPresent();
          Optional<Instant> until = same ? s.until() : Optional.empty();
          return with(s, Optional.of(harvesting), s.look(), until, s.begun(), s.paused());
        });
  }

  @Override
  public void pause(SourceName name, boolean paused) {
    change(name, s -> with(s, s.harvesting(), s.look(), s.until(), s.begun(), paused));
  }

  @Override
  public synchronized void remove(SourceName name) {
    if (sources.remove(name) == null) {
      throw new NotFound("source " + name);
    }
    reports.removeIf(r -> r.source().equals(name));
  }

  @Override
  public void begun(SourceName name, Instant now) {
    change(name, s -> with(s, s.harvesting(), s.look(), s.until(), Optional.of(now), s.paused()));
  }

  @Override
  public void harvested(SourceName name, Optional<Instant> until) {
    change(name, s -> with(s, s.harvesting(), s.look(), until, s.begun(), s.paused()));
  }

  private synchronized void change(SourceName name, UnaryOperator<Source> how) {
    if (sources.computeIfPresent(name, (_, source) -> how.apply(source)) == null) {
      throw new NotFound("source " + name);
    }
  }

  private static Source with(
      Source s,
      Optional<Harvesting> harvesting,
      Optional<SourceLook> look,
      Optional<Instant> until,
      Optional<Instant> begun,
      boolean paused) {
    return new Source(
        s.name(),
        s.title(),
        s.address(),
        harvesting,
        look,
        until,
        begun,
        paused,
        s.added(),
        s.by());
  }

  @Override
  public synchronized void report(HarvestReport report) {
    for (int i = 0; i < reports.size(); i++) {
      HarvestReport there = reports.get(i);
      if (there.job().equals(report.job()) && there.begun().equals(report.begun())) {
        reports.set(i, report);
        return;
      }
    }
    reports.removeIf(r -> r.job().equals(report.job()) && r.ended().isEmpty());
    reports.addFirst(report);
  }

  @Override
  public synchronized List<HarvestReport> reports(SourceName name, int limit) {
    return reports.stream().filter(r -> r.source().equals(name)).limit(limit).toList();
  }

  @Override
  public synchronized Optional<HarvestReport> reportOf(ItemId object) {
    return reports.stream().filter(r -> r.object().filter(object::equals).isPresent()).findFirst();
  }
}

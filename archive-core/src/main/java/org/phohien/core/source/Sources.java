package org.phohien.core.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.phohien.core.model.ItemId;

/**
 * The sources that administrators have added, and the reports of their harvests. Threads and
 * processes may share it. Every method throws {@code Unavailable} when the database does not
 * answer; those that change a source throw {@code NotFound} when there is none with the name.
 */
public interface Sources {

  /** All, in the order of their names. */
  List<Source> all();

  /** The source with this name. */
  Optional<Source> find(SourceName name);

  /**
   * Adds a source.
   *
   * @throws org.phohien.core.problem.ArchiveException.Conflict when the name is taken
   */
  void add(Source source);

  /** Keeps what it said of itself. */
  void looked(SourceName name, SourceLook look);

  /** Says what is harvested; another format or set begins from the start. */
  void choose(SourceName name, Harvesting harvesting);

  /** Turns its schedule off or on. */
  void pause(SourceName name, boolean paused);

  /** Removes it with its reports; the records that came from it stay. */
  void remove(SourceName name);

  /** Notes that it is being asked. */
  void begun(SourceName name, Instant now);

  /** Notes up to where it is harvested; empty to have it harvested whole next time. */
  void harvested(SourceName name, Optional<Instant> until);

  /**
   * Keeps the report of a harvest, in place of an earlier state of it, and of one of the same job
   * that a crash has left without an end.
   */
  void report(HarvestReport report);

  /** The reports of a source, the newest first. */
  List<HarvestReport> reports(SourceName name, int limit);

  /** The report of the harvest whose records an object holds. */
  Optional<HarvestReport> reportOf(ItemId object);
}

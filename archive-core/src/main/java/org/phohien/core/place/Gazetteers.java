package org.phohien.core.place;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * The gazetteer in use: the shipped rows with what was changed on the desk. A change made here is
 * seen at once, one made by another process within {@value #SECONDS} seconds. Threads may share it.
 */
public final class Gazetteers implements Supplier<Gazetteer> {

  private static final int SECONDS = 30;

  private final GazetteerEdits edits;
  private final InstantSource time;
  private volatile Read read;

  private record Read(List<EditedRow> edits, Gazetteer gazetteer, Instant at) {}

  public Gazetteers(GazetteerEdits edits, InstantSource time) {
    this.edits = edits;
    this.time = time;
    List<EditedRow> latest = edits.latest();
    this.read = new Read(latest, Gazetteer.shipped().with(latest), time.instant());
  }

  @Override
  public Gazetteer get() {
    Read now = read;
    if (Duration.between(now.at(), time.instant()).toSeconds() >= SECONDS) {
      now = read();
      read = now;
    }
    return now.gazetteer();
  }

  /** Writes a change of a row, see {@link GazetteerEdits#save}; it counts from now on. */
  public void save(String key, int base, boolean removed, PlaceRow row, String who) {
    edits.save(key, base, removed, row, who);
    read = read();
  }

  /** What was changed on the desk. */
  public GazetteerEdits edits() {
    return edits;
  }

  /** The same gazetteer as before where nothing was changed: others keep what they made of it. */
  private Read read() {
    List<EditedRow> latest = edits.latest();
    Read known = read;
    Gazetteer gazetteer =
        known.edits().equals(latest) ? known.gazetteer() : Gazetteer.shipped().with(latest);
    return new Read(latest, gazetteer, time.instant());
  }
}

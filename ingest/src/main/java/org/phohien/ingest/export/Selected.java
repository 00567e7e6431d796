package org.phohien.ingest.export;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.catalog.Harvested;
import org.phohien.core.catalog.Selection;

/**
 * The visible items of the catalog or of a set, in the order of their stamps, as a harvester would
 * get them.
 *
 * @param catalog they stand in
 * @param set only this one, as harvesters name it
 * @param until changes up to here; with {@link Catalog#settled} nothing before it can come later
 */
public record Selected(Catalog catalog, Optional<String> set, Optional<Instant> until) {

  /** Every entry is kept in it, so it tells which there are. */
  private static final String EVERY = "oai_dc";

  private static final int AT_A_TIME = 1_000;

  /** Takes an entry. */
  public interface Sink {
    void take(Entry entry) throws IOException;
  }

  /** Hands over each; those that change meanwhile come as they are then, or not at all. */
  public void each(Sink sink) throws IOException {
    Optional<Selection.Place> after = Optional.empty();
    List<Harvested> part;
    do {
      part = catalog.harvest(new Selection(set, Optional.empty(), until, after), EVERY, AT_A_TIME);
      for (Harvested one : part) {
        if (!one.deleted()) {
          Optional<Entry> entry = catalog.find(one.item()).filter(Entry::visible);
          if (entry.isPresent()) {
            sink.take(entry.get());
          }
        }
        after = Optional.of(new Selection.Place(one.change().stamp(), one.item()));
      }
    } while (part.size() == AT_A_TIME);
  }

  /** Whether something in it changed, or was withdrawn, behind a moment. */
  public boolean changedSince(Instant moment) {
    Instant later = moment.plusNanos(1_000);
    return !catalog
        .harvest(new Selection(set, Optional.of(later), until, Optional.empty()), EVERY, 1)
        .isEmpty();
  }
}

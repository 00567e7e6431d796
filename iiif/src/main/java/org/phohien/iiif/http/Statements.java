package org.phohien.iiif.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Rights;

/**
 * The rights statement of an item, as every info.json of its pages repeats it. Remembered for a
 * minute, as long as caches may keep an info.json: a reader who leafs through a book must not cost
 * the database a question a page. Who may see a page is not decided by it.
 *
 * <p>Threads may share it.
 */
final class Statements {

  private static final long FRESH_NANOS = 60_000_000_000L;
  private static final int MOST = 2048;

  private final Catalog catalog;
  private final LongSupplier nanos;
  private final Map<ItemId, Known> known =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ItemId, Known> eldest) {
          return size() > MOST;
        }
      };

  private record Known(URI statement, long since) {}

  /**
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  Statements(Catalog catalog, LongSupplier nanos) {
    this.catalog = catalog;
    this.nanos = nanos;
  }

  /** The statement of an item; {@link Rights#NOT_EVALUATED} for one that is not there. */
  URI of(ItemId item) {
    long now = nanos.getAsLong();
    synchronized (known) {
      Known remembered = known.get(item);
      if (remembered != null && now - remembered.since() < FRESH_NANOS) {
        return remembered.statement();
      }
    }
    URI statement =
        catalog
            .find(item)
            .map(entry -> entry.item().rights().statement())
            .orElse(Rights.NOT_EVALUATED);
    synchronized (known) {
      known.put(item, new Known(statement, now));
    }
    return statement;
  }
}

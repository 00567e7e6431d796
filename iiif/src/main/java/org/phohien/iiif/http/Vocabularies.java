package org.phohien.iiif.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.iiif.search.Vocabulary;

/**
 * The words of the items that readers type in just now: each letter asks anew, and reading a book's
 * texts takes a while. Threads share it.
 */
final class Vocabularies {

  private static final int MOST = 16;

  private final Catalog catalog;
  private final Map<ItemId, Known> known =
      new LinkedHashMap<>(32, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ItemId, Known> eldest) {
          return size() > MOST;
        }
      };

  private record Known(long change, Vocabulary words) {}

  Vocabularies(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The words of an item as it is published now.
   *
   * @throws NotFound when it is not visible
   */
  Vocabulary of(ItemId item) {
    long change =
        catalog
            .find(item)
            .filter(Entry::visible)
            .orElseThrow(() -> new NotFound("item " + item))
            .change()
            .number();
    synchronized (known) {
      Known remembered = known.get(item);
      if (remembered != null && remembered.change() == change) {
        return remembered.words();
      }
    }
    Vocabulary words = Vocabulary.of(reader -> catalog.texts(item, reader));
    synchronized (known) {
      known.put(item, new Known(change, words));
    }
    return words;
  }
}

package org.phohien.core.follow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageText;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.search.IndexedItem;
import org.phohien.core.search.PageIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings changes into an index. Doing so twice is doing it once: what counts is how the item is
 * now, not what the change did.
 */
final class Applied {

  private static final Logger LOG = LoggerFactory.getLogger(Applied.class);

  private final Catalog catalog;
  private final PageIndex index;

  Applied(Catalog catalog, PageIndex index) {
    this.catalog = catalog;
    this.index = index;
  }

  /** Brings in changes that follow each other; returns the number of the last. */
  long changes(List<Change> changes) {
    Map<ItemId, Change> lastOfItem = new LinkedHashMap<>();
    changes.forEach(change -> lastOfItem.put(change.item(), change));
    lastOfItem.values().forEach(this::item);
    return changes.getLast().number();
  }

  private void item(Change change) {
    try {
      Optional<Entry> entry = catalog.find(change.item());
      if (entry.isEmpty() || !entry.get().visible()) {
        index.remove(change.item());
      } else if (entry.get().change().number() <= change.number()) {
        index.put(new IndexedItem(entry.get(), texts(entry.get())));
      }
      // Otherwise it has changed again since, and that change is still to come.
    } catch (ArchiveException e) {
      throw e;
    } catch (RuntimeException e) {
      // One item that the engine refuses must not keep all that follow from being found.
      LOG.error("item {} of change {} can't be indexed", change.item(), change.number(), e);
    }
  }

  private List<PageText> texts(Entry entry) {
    Item item = entry.item();
    return item.pages().isEmpty() ? List.of() : catalog.texts(item.id());
  }
}

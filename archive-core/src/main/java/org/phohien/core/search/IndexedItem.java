package org.phohien.core.search;

import java.util.List;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.PageText;

/**
 * An item as the index takes it: one document a page, or one for the description where there are no
 * pages.
 *
 * @param entry visible entry of the catalog
 * @param texts of its pages, in page order
 */
public record IndexedItem(Entry entry, List<PageText> texts) {

  public IndexedItem {
    texts = List.copyOf(texts);
  }
}

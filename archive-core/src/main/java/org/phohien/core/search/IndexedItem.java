package org.phohien.core.search;

import java.util.List;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.PageText;

/**
 * An item as the index takes it: one document a page, or one for the description where there are no
 * pages.
 *
 * @param entry visible entry of the catalog
 * @param texts of its pages, in page order; may be unpacked anew each time one is asked for, so
 *     that a book of 2,000 pages is never held as a whole; not changed by anyone
 */
public record IndexedItem(Entry entry, List<PageText> texts) {}

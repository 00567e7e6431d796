/**
 * Full-text search embedded in the process, on Lucene.
 *
 * <p>Way in: {@link org.phohien.core.search.lucene.LuceneEngine}. An item is a block of documents:
 * one a page in page order, then one for its description. A block is put and taken out as a whole
 * and stays together when segments merge, so grouping pages by item is reading on. What shows a hit
 * (text, boxes) is stored and read for shown hits only; what groups, filters and sorts is in doc
 * values.
 */
@NullMarked
package org.phohien.core.search.lucene;

import org.jspecify.annotations.NullMarked;

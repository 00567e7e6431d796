/**
 * What a reader's query means, whatever engine answers it.
 *
 * <p>Way in: {@link org.phohien.core.search.query.SearchQuery#parse}. Every string is a query; what
 * was not taken as typed is told in notes.
 */
@NullMarked
package org.phohien.core.search.query;

import org.jspecify.annotations.NullMarked;

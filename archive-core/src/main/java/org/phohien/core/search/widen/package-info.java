/**
 * What a query's words may also be called: characters by their readings, old spellings, a place's
 * other names, a year's other tellings, words that look alike.
 *
 * <p>Way in: {@link org.phohien.core.search.widen.Widening}. It adds to a query and takes nothing
 * away; what was typed always counts more. Engines know only the query that comes out.
 */
@NullMarked
package org.phohien.core.search.widen;

import org.jspecify.annotations.NullMarked;

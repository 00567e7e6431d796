/**
 * Where the words of a query stand in a text: hits, snippets and boxes, by matching the text as it
 * was kept. The same for every engine.
 *
 * <p>Way in: {@link org.phohien.core.search.mark.Marked}.
 */
@NullMarked
package org.phohien.core.search.mark;

import org.jspecify.annotations.NullMarked;

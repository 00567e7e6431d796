/**
 * Full-text search over the pages: the ports {@link org.phohien.core.search.PageIndex} and {@link
 * org.phohien.core.search.PageSearch} and their values.
 */
@NullMarked
package org.phohien.core.search;

import org.jspecify.annotations.NullMarked;

/**
 * The libraries whose holdings stand in the catalog, and the lists that librarians keep of it.
 *
 * <p>Ways in: {@link org.phohien.core.library.Libraries}, {@link
 * org.phohien.core.library.CuratedSets}. How both become sets for harvesters is the catalog's.
 */
@NullMarked
package org.phohien.core.library;

import org.jspecify.annotations.NullMarked;

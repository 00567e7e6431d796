/**
 * Places and the names they had: a gazetteer of administrative units that knows from when to when
 * each name was in use, of what the unit was a part, and what it came from.
 *
 * <p>Ways in: {@link org.phohien.core.place.Gazetteer} answers questions, {@link
 * org.phohien.core.place.Gazetteers} has the one in use, {@link
 * org.phohien.core.place.GazetteerEdits} is the port that keeps what librarians change.
 */
@NullMarked
package org.phohien.core.place;

import org.jspecify.annotations.NullMarked;

/** The gazetteer's changes in PostgreSQL, schema {@code state}. */
@NullMarked
package org.phohien.core.place.postgres;

import org.jspecify.annotations.NullMarked;

/** Libraries and curated sets in the tables of schema {@code state}. */
@NullMarked
package org.phohien.core.library.postgres;

import org.jspecify.annotations.NullMarked;

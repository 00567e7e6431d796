/**
 * The catalog in PostgreSQL, schema {@code projection}.
 *
 * <p>Way in: {@link org.phohien.core.catalog.postgres.PostgresCatalog}.
 */
@NullMarked
package org.phohien.core.catalog.postgres;

import org.jspecify.annotations.NullMarked;

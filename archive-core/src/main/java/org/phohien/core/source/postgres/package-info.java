/**
 * Sources and reports in PostgreSQL, schema {@code state}.
 *
 * <p>Way in: {@link org.phohien.core.source.postgres.PostgresSources}.
 */
@NullMarked
package org.phohien.core.source.postgres;

import org.jspecify.annotations.NullMarked;

/**
 * Keeps the union catalogue up with the change log, in a worker.
 *
 * <p>Way in: {@link org.phohien.ingest.union.UnionRoom}.
 */
@NullMarked
package org.phohien.ingest.union;

import org.jspecify.annotations.NullMarked;

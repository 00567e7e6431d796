/**
 * Keeps what is built from the catalog in step with it, along the change log.
 *
 * <p>Way in: {@link org.phohien.core.follow.IndexFollower}.
 */
@NullMarked
package org.phohien.core.follow;

import org.jspecify.annotations.NullMarked;

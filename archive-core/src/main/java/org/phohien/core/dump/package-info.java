/**
 * Dumps: a whole set as files, made at night, for harvesters that fall behind or come new.
 *
 * <p>Way in: {@link org.phohien.core.dump.Dumps} reads what is there; a job of the worker makes
 * them.
 */
@NullMarked
package org.phohien.core.dump;

import org.jspecify.annotations.NullMarked;

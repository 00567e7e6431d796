/** Work that survives a crash: the port {@link org.phohien.core.job.Jobs} and its values. */
@NullMarked
package org.phohien.core.job;

import org.jspecify.annotations.NullMarked;

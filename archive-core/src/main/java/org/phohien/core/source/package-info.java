/**
 * Repositories of other libraries that records are harvested from: who added them, what they said
 * of themselves, when they are asked, and what each harvest brought.
 *
 * <p>Way in: {@link org.phohien.core.source.Sources}. The harvesting itself is a job of a worker,
 * asked for by {@link org.phohien.core.source.HarvestJobs}; these are the only addresses outside of
 * the house that the archive ever calls.
 */
@NullMarked
package org.phohien.core.source;

import org.jspecify.annotations.NullMarked;

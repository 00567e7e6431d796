/**
 * Kills processes of the archive at random moments and counts what is left: every page exactly
 * once, or the run has failed. The tests do it a few times, {@code ./archive bench kill} two
 * hundred.
 */
@NullMarked
package org.phohien.samples.kill;

import org.jspecify.annotations.NullMarked;

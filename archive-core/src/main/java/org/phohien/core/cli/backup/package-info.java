/**
 * Backing an archive up into a folder of the same shape as a data folder, and bringing it back: the
 * vault, what the database alone knows, the settings, what waits to be ingested. All else is made
 * again.
 */
@NullMarked
package org.phohien.core.cli.backup;

import org.jspecify.annotations.NullMarked;

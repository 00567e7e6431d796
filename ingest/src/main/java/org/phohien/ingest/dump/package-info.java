/**
 * Makes the dumps: at night, and when somebody asks.
 *
 * <p>Ways in: {@link org.phohien.ingest.dump.DumpRoom} in a worker, {@link
 * org.phohien.ingest.dump.DumpCommand} on the command line.
 */
@NullMarked
package org.phohien.ingest.dump;

import org.jspecify.annotations.NullMarked;

/**
 * Gives the lines of read pages away as pictures with their text, for training a recogniser on what
 * people have corrected. Way in: {@link org.phohien.ingest.pairs.LinePairs}; the training itself is
 * Python, in {@code ingest/training}.
 */
@NullMarked
package org.phohien.ingest.pairs;

import org.jspecify.annotations.NullMarked;

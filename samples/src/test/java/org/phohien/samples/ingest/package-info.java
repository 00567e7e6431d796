/** Batches of every kind through the real worker: bad input is answered, nothing is lost. */
@NullMarked
package org.phohien.samples.ingest;

import org.jspecify.annotations.NullMarked;

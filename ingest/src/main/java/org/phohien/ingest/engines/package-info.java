/** The wiring of decoders and recognition engines; the only place that names them all. */
@NullMarked
package org.phohien.ingest.engines;

import org.jspecify.annotations.NullMarked;

/**
 * A batch: a folder with scans, and perhaps a list, becomes a plan of items. Decides which file is
 * which page of which item, and looks at no pixel.
 *
 * <p>Way in: {@link org.phohien.ingest.batch.BatchReader}.
 */
@NullMarked
package org.phohien.ingest.batch;

import org.jspecify.annotations.NullMarked;

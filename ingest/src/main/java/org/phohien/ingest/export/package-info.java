/**
 * Records on their way out as files: which ones, in which format, with which checksums.
 *
 * <p>Ways in: {@link org.phohien.ingest.export.Selected} gives the items of a set, {@link
 * org.phohien.ingest.export.RecordFormat} writes them one behind the other, {@link
 * org.phohien.ingest.export.Checksums} what {@code sha256sum -c} reads.
 */
@NullMarked
package org.phohien.ingest.export;

import org.jspecify.annotations.NullMarked;

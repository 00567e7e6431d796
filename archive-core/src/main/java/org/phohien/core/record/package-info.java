/**
 * The native records of the archive: what came as MARC, found again wherever it lies, with the
 * edits made of it as MARC.
 *
 * <p>Way in: {@link org.phohien.core.record.NativeRecords}. Reads the vault and the catalog;
 * writing is left to {@code ingest}.
 */
@NullMarked
package org.phohien.core.record;

import org.jspecify.annotations.NullMarked;

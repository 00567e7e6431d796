/**
 * Records that came together and have no pages: kept in one object of the vault, published in one
 * transaction, taken back as one.
 *
 * <p>Ways in: {@link org.phohien.ingest.record.RecordImport} for what lies in the vault, {@link
 * org.phohien.ingest.record.ImportPublishing} for what readers see. A record gets an object of its
 * own with its first edit or scan; that is {@code ingest.pipeline}'s.
 */
@NullMarked
package org.phohien.ingest.record;

import org.jspecify.annotations.NullMarked;

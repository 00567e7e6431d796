/**
 * Text that a document brings along, so that nothing has to be recognised.
 *
 * <p>Way in: {@link org.phohien.ingest.ocr.textlayer.TextLayer}.
 */
@NullMarked
package org.phohien.ingest.ocr.textlayer;

import org.jspecify.annotations.NullMarked;

/**
 * Reads print in Vietnamese and French with Tesseract 5, through its C interface.
 *
 * <p>Way in: {@link org.phohien.ingest.ocr.tesseract.TesseractRecognizer}. The trained data
 * (best_int) comes with the build and is checked against its checksum before use.
 */
@NullMarked
package org.phohien.ingest.ocr.tesseract;

import org.jspecify.annotations.NullMarked;

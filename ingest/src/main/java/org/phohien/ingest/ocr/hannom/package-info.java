/**
 * Reads Hán-Nôm: columns found on the page turned a quarter, put in reading order, and each column
 * read as one line.
 *
 * <p>Way in: {@link org.phohien.ingest.ocr.hannom.HanNomRecognizer}. Steps, each a class: {@code
 * ColumnDetector} (page to boxes), {@code ReadingOrder} (boxes right to left), {@code ColumnReader}
 * (a column to characters). The models are PP-OCRv4's; a reader of our own takes the place of the
 * last step without the others knowing.
 */
@NullMarked
package org.phohien.ingest.ocr.hannom;

import org.jspecify.annotations.NullMarked;

/**
 * Reads Hán-Nôm: columns found on the page turned a quarter, put in reading order, and each column
 * read as one line.
 *
 * <p>Way in: {@link org.phohien.ingest.ocr.hannom.HanNomRecognizer}. Steps, each a class: {@code
 * ColumnDetector} (page to boxes), {@code PageColumns} (boxes to columns, what is none left out,
 * halves parted), {@code ReadingOrder} (right to left), {@code StepReader} (a column to time
 * steps), {@code StepDecoder} (time steps to places: {@code Middles} for the recogniser trained in
 * {@code ingest/training}, {@code Ctc} for the published one), {@code Speller} (places to
 * characters, weighed with the {@code Language}).
 */
@NullMarked
package org.phohien.ingest.ocr.hannom;

import org.jspecify.annotations.NullMarked;

/**
 * The port that reads a page: pixels in, text with boxes out.
 *
 * <p>One package an engine: {@code tesseract} for print, {@code hannom} for Hán-Nôm, {@code
 * textlayer} for documents that bring their text along; {@code script} tells which one a page
 * needs. None knows another; {@code ingest.reading} puts them together.
 */
@NullMarked
package org.phohien.ingest.ocr;

import org.jspecify.annotations.NullMarked;

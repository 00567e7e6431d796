/**
 * Documents made of pages and not of one image: PDF, and Word files set as PDF.
 *
 * <p>Way in: {@link org.phohien.ingest.pdf.PdfFile}. A page has a size in pixels (that of the scan
 * in it, or 300 dpi), can be rendered, and may have words. Which of this is used for what is left
 * to others.
 */
@NullMarked
package org.phohien.ingest.pdf;

import org.jspecify.annotations.NullMarked;

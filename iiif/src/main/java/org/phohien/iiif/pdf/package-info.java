/**
 * A book as one PDF, written while it is sent: each page is its picture with its text laid
 * invisibly over it, so that it can be searched and copied. Nothing of the book is held but the
 * page being written.
 *
 * <p>Way in: {@link org.phohien.iiif.pdf.PdfBook}.
 */
@NullMarked
package org.phohien.iiif.pdf;

import org.jspecify.annotations.NullMarked;

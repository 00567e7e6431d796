/**
 * Masters decoded to pixels, and the image operations that OCR needs, both by leptonica.
 *
 * <p>Ways in: {@link org.phohien.ingest.image.Masters} opens a frame of a file as a {@link
 * org.phohien.ingest.image.Pix}, upright. The JDK's ImageIO takes no part: which reader its global
 * registry picks depends on what else is on the class path.
 */
@NullMarked
package org.phohien.ingest.image;

import org.jspecify.annotations.NullMarked;

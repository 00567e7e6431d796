/**
 * The C libraries that come inside of Maven artifacts, unpacked and bound: leptonica (with libtiff,
 * libjpeg-turbo, libpng and OpenJPEG in it) and Tesseract.
 *
 * <p>They are loaded in the worker and on the command line only, never in the server: a crash of
 * theirs costs a page a retry. Bound through java.lang.foreign, so no second native layer is
 * needed.
 */
@NullMarked
package org.phohien.ingest.natives;

import org.jspecify.annotations.NullMarked;

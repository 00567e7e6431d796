/**
 * The service copy of a page: a tiled pyramid made once at ingest and read by everything that shows
 * images.
 *
 * <p>Takes the pixels of a master from a {@link org.phohien.core.image.PixelSource}. Decoding
 * masters is left to ingest; the codec here only meets pictures that this package has written.
 */
@NullMarked
package org.phohien.core.image;

import org.jspecify.annotations.NullMarked;

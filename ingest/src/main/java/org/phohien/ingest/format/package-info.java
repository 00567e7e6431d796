/**
 * What a file says of itself before anything is decoded: its real type, and of each image in it the
 * size, colour, resolution and orientation.
 *
 * <p>Way in: {@link org.phohien.ingest.format.FileFacts}. Only headers are read, so a decompression
 * bomb or a truncated file is refused before a decoder sees it. Decoding is left to {@code
 * ingest.image}.
 */
@NullMarked
package org.phohien.ingest.format;

import org.jspecify.annotations.NullMarked;

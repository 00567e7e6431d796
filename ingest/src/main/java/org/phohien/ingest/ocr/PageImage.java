package org.phohien.ingest.ocr;

import java.util.OptionalInt;
import org.phohien.core.model.Checksum;
import org.phohien.ingest.image.Pix;

/**
 * A page to be read. Whoever opened the pixels closes them.
 *
 * @param pix upright, of the master's size
 * @param master checksum of the file it comes from
 * @param dpi pixels per inch, where known
 */
public record PageImage(Pix pix, Checksum master, OptionalInt dpi) {}

package org.phohien.ingest.ocr;

import java.util.OptionalInt;
import org.phohien.core.model.Checksum;
import org.phohien.ingest.image.Pix;
import org.phohien.ingest.ocr.Expected.Arrangement;

/**
 * A page to be read. Whoever opened the pixels closes them.
 *
 * @param pix upright, of the master's size
 * @param master checksum of the file it comes from
 * @param dpi pixels per inch, where known
 * @param arrangement how its words lie
 */
public record PageImage(Pix pix, Checksum master, OptionalInt dpi, Arrangement arrangement) {

  /** A page of running text. */
  public PageImage(Pix pix, Checksum master, OptionalInt dpi) {
    this(pix, master, dpi, Arrangement.RUNNING);
  }

  /** The same page with other pixels, or its words lying otherwise. */
  PageImage with(Pix other, Arrangement lying) {
    return new PageImage(other, master, dpi, lying);
  }
}

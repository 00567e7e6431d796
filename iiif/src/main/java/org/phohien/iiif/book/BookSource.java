package org.phohien.iiif.book;

import java.util.Optional;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;

/** Gives the parts of the pages of a book. */
public interface BookSource {

  /** A page's picture. */
  Picture picture(Page page);

  /** A page's text; boxes are pixels of the master. */
  Optional<PageText> text(Page page);

  /** How the Hán-Nôm characters of {@link #text} are read. */
  Optional<PageReadings> readings(Page page);

  /**
   * A whole page as baseline JPEG.
   *
   * @param size in pixels
   * @param grey one component instead of three
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
  record Picture(byte[] jpeg, Pixels size, boolean grey) {}
}

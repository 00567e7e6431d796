package org.phohien.web.page;

import org.phohien.core.image.ReadyImage;
import org.phohien.core.model.Page;
import org.phohien.core.model.Pixels;

/**
 * A small image of a page, one of those its service copy keeps ready, with the size it takes so
 * that nothing jumps when it arrives.
 *
 * @param src its address
 * @param width pixels
 * @param height pixels
 */
public record Thumbnail(String src, int width, int height) {

  /** The page as one of the images that need no decoding. */
  public static Thumbnail of(Page page, ReadyImage ready) {
    Pixels size = ready.size(page.size());
    return new Thumbnail(Addresses.image(page.id(), size.width()), size.width(), size.height());
  }
}

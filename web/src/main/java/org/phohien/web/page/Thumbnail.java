package org.phohien.web.page;

import org.phohien.core.model.Page;

/**
 * A small image of a page, with the size it takes so that nothing jumps when it arrives.
 *
 * @param src its address
 * @param width pixels
 * @param height pixels
 */
public record Thumbnail(String src, int width, int height) {

  /** The page scaled to about this height; wide sheets are held to one and a half times of it. */
  public static Thumbnail ofHeight(Page page, int height) {
    double ratio = (double) page.size().width() / page.size().height();
    return ofWidth(page, (int) Math.round(Math.min(height * ratio, height * 1.5)));
  }

  /** The page scaled to this width, or at its own size where that is less. */
  public static Thumbnail ofWidth(Page page, int width) {
    int shown = Math.clamp(width, 1, page.size().width());
    int height =
        (int) Math.max(1, Math.round((double) page.size().height() * shown / page.size().width()));
    return new Thumbnail(Addresses.image(page.id(), shown), shown, height);
  }
}

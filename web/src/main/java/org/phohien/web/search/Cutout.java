package org.phohien.web.search;

import java.util.List;
import org.phohien.core.model.Box;
import org.phohien.core.model.Page;
import org.phohien.core.search.HitBox;
import org.phohien.web.page.Addresses;

/**
 * A strip of a page around its first hit, with the hits to be marked over it.
 *
 * @param src the image
 * @param region what it shows, pixels of the master
 * @param width pixels of the image as shown
 * @param height pixels of the image as shown
 * @param marks the hits that lie in it, moved so that the strip's corner is the origin
 */
public record Cutout(String src, Box region, int width, int height, List<Box> marks) {

  private static final int SHOWN_WIDTH = 640;

  /** Width and height of the strip, in letters of the hit's size. */
  private static final int LETTERS_WIDE = 22;

  private static final int LETTERS_HIGH = 4;

  public Cutout {
    marks = List.copyOf(marks);
  }

  /**
   * The strip of a page.
   *
   * @param hits at least one
   */
  public static Cutout of(Page page, List<HitBox> hits) {
    int first = hits.getFirst().hit();
    Box around =
        hits.stream().filter(h -> h.hit() == first).map(HitBox::box).reduce(Box::union).get();
    int letter = hits.getFirst().box().height();
    int width = clamp(Math.max(letter * LETTERS_WIDE, around.width() * 2), page.size().width());
    int height =
        clamp(Math.max(letter * LETTERS_HIGH, around.height() * 3 / 2), page.size().height());
    Box region =
        new Box(
            Math.clamp(middle(around.x(), around.width(), width), 0, page.size().width() - width),
            Math.clamp(
                middle(around.y(), around.height(), height), 0, page.size().height() - height),
            width,
            height);
    List<Box> marks =
        hits.stream()
            .map(HitBox::box)
            .filter(region::overlaps)
            .map(box -> within(region, box))
            .toList();
    int shown = Math.min(SHOWN_WIDTH, width);
    int shownHeight = Math.max(1, Math.round((float) height * shown / width));
    return new Cutout(
        Addresses.region(page.id(), region, shown), region, shown, shownHeight, marks);
  }

  private static int clamp(int wanted, int most) {
    return Math.clamp(wanted, 1, most);
  }

  private static int middle(int start, int length, int wanted) {
    return start + length / 2 - wanted / 2;
  }

  private static Box within(Box region, Box box) {
    int left = Math.max(box.x(), region.x());
    int top = Math.max(box.y(), region.y());
    return new Box(
        left - region.x(),
        top - region.y(),
        Math.max(1, Math.min(box.right(), region.right()) - left),
        Math.max(1, Math.min(box.bottom(), region.bottom()) - top));
  }
}

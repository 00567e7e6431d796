package org.phohien.core.model;

/**
 * A rectangle on a page, in pixels of the master image, origin top left.
 *
 * @param x left edge, at least 0
 * @param y top edge, at least 0
 * @param width at least 1
 * @param height at least 1
 */
public record Box(int x, int y, int width, int height) {

  public Box {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "not a box on a page: " + x + "," + y + "," + width + "," + height);
    }
  }

  /** The first pixel right of the box. */
  public int right() {
    return x + width;
  }

  /** The first pixel below the box. */
  public int bottom() {
    return y + height;
  }

  /** The smallest box that holds both. */
  public Box union(Box other) {
    int left = Math.min(x, other.x);
    int top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /** Whether the two share at least one pixel. */
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
}

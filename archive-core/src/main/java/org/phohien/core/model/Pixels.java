package org.phohien.core.model;

/**
 * The size of an image in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record Pixels(int width, int height) {

  public Pixels {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "an image has at least one pixel: " + width + "x" + height);
    }
  }

  /** Width times height, which may pass the range of an int. */
  public long area() {
    return (long) width * height;
  }

  /** The whole image as a box. */
  public Box whole() {
    return new Box(0, 0, width, height);
  }
}

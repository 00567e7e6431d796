package org.phohien.iiif.image;

import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;

/** Which part of an image is asked for (Image API 3.0, 4.1; 2.1, 4.1). */
public sealed interface Region {

  /** The whole image. */
  record Full() implements Region {}

  /** The largest square; we take the middle of the longer side. */
  record Square() implements Region {}

  /** {@code x,y,w,h} in pixels of the master. */
  record Absolute(int x, int y, int width, int height) implements Region {}

  /** {@code pct:x,y,w,h} in percent of the image. */
  record Percent(double x, double y, double width, double height) implements Region {}

  /**
   * Reads a region.
   *
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code iiif.region.syntax}
   */
  static Region parse(String text) {
    if (text.equals("full")) {
      return new Full();
    }
    if (text.equals("square")) {
      return new Square();
    }
    boolean percent = text.startsWith("pct:");
    int start = percent ? 4 : 0;
    int one = text.indexOf(',', start);
    int two = text.indexOf(',', one + 1);
    int three = text.indexOf(',', two + 1);
    Rule rule = Rule.REGION_SYNTAX;
    if (one < 0 || two < 0 || three < 0) {
      throw rule.broken("a region is full, square, x,y,w,h or pct:x,y,w,h");
    }
    if (percent) {
      return new Percent(
          Numeral.decimal(text, start, one, rule),
          Numeral.decimal(text, one + 1, two, rule),
          Numeral.decimal(text, two + 1, three, rule),
          Numeral.decimal(text, three + 1, text.length(), rule));
    }
    return new Absolute(
        Numeral.whole(text, start, one, rule),
        Numeral.whole(text, one + 1, two, rule),
        Numeral.whole(text, two + 1, three, rule),
        Numeral.whole(text, three + 1, text.length(), rule));
  }

  /**
   * The part of an image that is meant, cropped at its edge.
   *
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code iiif.region.outside} when it
   *     lies outside, {@code iiif.region.empty} when it has no pixel
   */
  default Box in(Pixels image) {
    return switch (this) {
      case Full() -> image.whole();
      case Square() -> square(image);
      case Absolute(int x, int y, int width, int height) -> crop(image, x, y, width, height);
      case Percent(double x, double y, double width, double height) ->
          crop(
              image,
              Math.round(image.width() * x / 100),
              Math.round(image.height() * y / 100),
              Math.round(image.width() * width / 100),
              Math.round(image.height() * height / 100));
    };
  }

  private static Box square(Pixels image) {
    int side = Math.min(image.width(), image.height());
    return new Box((image.width() - side) / 2, (image.height() - side) / 2, side, side);
  }

  private static Box crop(Pixels image, long x, long y, long width, long height) {
    if (width == 0 || height == 0) {
      throw Rule.REGION_EMPTY.broken("a region has at least one pixel");
    }
    if (x >= image.width() || y >= image.height()) {
      throw Rule.REGION_OUTSIDE.broken(
          "the region begins at " + x + "," + y + ", the image is " + show(image));
    }
    return new Box(
        (int) x,
        (int) y,
        (int) Math.min(width, image.width() - x),
        (int) Math.min(height, image.height() - y));
  }

  private static String show(Pixels image) {
    return image.width() + " x " + image.height();
  }
}

package org.phohien.iiif.image;

import org.phohien.core.image.Raster;
import org.phohien.core.model.Pixels;

/** Mirrors and turns a picture by quarters. */
final class Turning {

  private Turning() {}

  static Raster turn(Raster picture, Rotation rotation) {
    if (rotation.equals(Rotation.NONE)) {
      return picture;
    }
    Pixels size = picture.size();
    boolean upright = rotation.quarters() % 2 == 0;
    Raster turned =
        Raster.blank(upright ? size : new Pixels(size.height(), size.width()), picture.bands());
    int samples = picture.bands().samples();
    for (int y = 0; y < turned.size().height(); y++) {
      int to = turned.row(y);
      for (int x = 0; x < turned.size().width(); x++) {
        int from = source(picture, rotation, x, y);
        for (int s = 0; s < samples; s++) {
          turned.samples()[to++] = picture.samples()[from + s];
        }
      }
    }
    return turned;
  }

  /** Index of the sample that comes to stand at {@code x, y}. */
  private static int source(Raster picture, Rotation rotation, int x, int y) {
    int right = picture.size().width() - 1;
    int bottom = picture.size().height() - 1;
    int fromX =
        switch (rotation.quarters()) {
          case 0 -> x;
          case 1 -> y;
          case 2 -> right - x;
          default -> right - y;
        };
    int fromY =
        switch (rotation.quarters()) {
          case 0 -> y;
          case 1 -> bottom - x;
          case 2 -> bottom - y;
          default -> x;
        };
    int column = rotation.mirrored() ? right - fromX : fromX;
    return picture.row(fromY) + column * picture.bands().samples();
  }
}

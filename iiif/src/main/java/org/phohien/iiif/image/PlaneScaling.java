package org.phohien.iiif.image;

import org.phohien.core.image.AreaResampler;
import org.phohien.core.image.AreaResampler.Window;
import org.phohien.core.image.Bands;
import org.phohien.core.image.PlaneCodec;
import org.phohien.core.image.Planes;
import org.phohien.core.image.Pyramid;
import org.phohien.core.image.Raster;
import org.phohien.core.image.TileFormat;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;

/**
 * Scales a part of a colour page in the planes its JPEG tiles have, where the answer is a colour
 * JPEG too: the same mean of the same areas for half the work.
 *
 * <p>One thread, one picture.
 */
final class PlaneScaling {

  private final Pyramid pyramid;
  private final int level;
  private final PlaneCodec codec;
  private final Window window;
  private final Window halved;
  private final Pixels size;
  private final AreaResampler luma;
  private final AreaResampler blue;
  private final AreaResampler red;
  private Planes strip = Planes.blank(new Pixels(1, 1));
  private Planes one = strip;

  PlaneScaling(Plan plan, int level, Window window, Pyramid pyramid, PlaneCodec codec) {
    this.pyramid = pyramid;
    this.level = level;
    this.codec = codec;
    this.window = window;
    this.size = plan.size();
    this.halved = halved(window, size);
    Pixels half = Planes.halved(size);
    this.luma = new AreaResampler(window, size, Bands.GREY);
    this.blue = new AreaResampler(halved, half, Bands.GREY);
    this.red = new AreaResampler(halved, half, Bands.GREY);
  }

  /** Whether a plan can be answered so. */
  static boolean fits(Plan plan, Pyramid pyramid) {
    ImageRequest request = plan.request();
    return pyramid.format() == TileFormat.JPEG
        && pyramid.bands() == Bands.RGB
        && request.format() == Format.JPG
        && (request.quality() == Quality.DEFAULT || request.quality() == Quality.COLOR)
        && request.rotation().equals(Rotation.NONE);
  }

  /** The same window in halved samples; an answer of odd size has half a sample more. */
  private static Window halved(Window window, Pixels size) {
    double left = window.left() / 2;
    double top = window.top() / 2;
    Pixels half = Planes.halved(size);
    int right = (window.endColumn() + 1) / 2;
    int bottom = (window.endRow() + 1) / 2;
    return new Window(
        left,
        top,
        Math.min(window.width() * half.width() / size.width(), right - left),
        Math.min(window.height() * half.height() / size.height(), bottom - top));
  }

  /** The scaled picture. */
  Planes scaled(Deadline deadline) {
    Band band = new Band(pyramid, level, window);
    for (int row = band.firstRow(); row < band.endRow(); row++) {
      deadline.check();
      Band.Part part = band.part(row);
      feed(decoded(band, row, part), part.box());
    }
    Planes answer = Planes.blank(size);
    copy(luma.answer(), answer.luma(), new Box(0, 0, 1, 1));
    copy(blue.answer(), answer.blue(), new Box(0, 0, 1, 1));
    copy(red.answer(), answer.red(), new Box(0, 0, 1, 1));
    answer.even();
    return answer;
  }

  private Planes decoded(Band band, int row, Band.Part part) {
    Box box = part.box();
    strip = sized(strip, box);
    Planes planes = strip;
    if (part.isCut()) {
      codec.decode(part.jpeg(), planes);
      return planes;
    }
    for (int column = band.firstColumn(); column < band.endColumn(); column++) {
      Box tile = pyramid.grid().box(level, column, row);
      one = sized(one, tile);
      codec.decode(pyramid.tile(level, column, row), one);
      Box at = new Box(tile.x() - box.x(), 0, 1, 1);
      copy(one.luma(), planes.luma(), at);
      Box half = new Box(at.x() / 2, 0, 1, 1);
      copy(one.blue(), planes.blue(), half);
      copy(one.red(), planes.red(), half);
    }
    return planes;
  }

  /** The same room again where it is as large as needed. */
  private static Planes sized(Planes before, Box box) {
    Pixels size = new Pixels(box.width(), box.height());
    return before.size().equals(size) ? before : Planes.blank(size);
  }

  private static void copy(Raster from, Raster to, Box at) {
    for (int y = 0; y < from.size().height(); y++) {
      System.arraycopy(
          from.samples(),
          from.row(y),
          to.samples(),
          to.row(at.y() + y) + at.x(),
          from.size().width());
    }
  }

  private void feed(Planes planes, Box box) {
    Band.feed(luma, window, planes.luma(), box.x(), box.y());
    Band.feed(blue, halved, planes.blue(), box.x() / 2, box.y() / 2);
    Band.feed(red, halved, planes.red(), box.x() / 2, box.y() / 2);
  }
}

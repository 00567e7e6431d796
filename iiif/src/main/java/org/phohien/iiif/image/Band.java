package org.phohien.iiif.image;

import java.util.Optional;
import org.phohien.core.image.AreaResampler;
import org.phohien.core.image.AreaResampler.Window;
import org.phohien.core.image.Pyramid;
import org.phohien.core.image.Raster;
import org.phohien.core.image.Splicer;
import org.phohien.core.image.TileGrid;
import org.phohien.core.model.Box;

/**
 * The tiles of a level that a window needs, a row of tiles at a time. Where the window needs much
 * less than its tiles have, the restart segments it needs are cut out of them undecoded, so that
 * the rest is never decoded at all.
 *
 * @param window in pixels of the level
 */
record Band(Pyramid pyramid, int level, Window window) {

  private static final byte[] NOTHING = new byte[0];

  int firstRow() {
    return window.firstRow() / grid().tile();
  }

  int endRow() {
    return Math.ceilDiv(window.endRow(), grid().tile());
  }

  int firstColumn() {
    return window.firstColumn() / grid().tile();
  }

  int endColumn() {
    return Math.ceilDiv(window.endColumn(), grid().tile());
  }

  /**
   * What of a row of tiles is to be decoded.
   *
   * @param box in pixels of the level
   * @param jpeg the whole of it in one; empty where it is to be decoded tile by tile
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
  record Part(Box box, byte[] jpeg) {

    boolean isCut() {
      return jpeg.length > 0;
    }
  }

  Part part(int row) {
    Box tiles = tiles(row);
    Box needed = needed(tiles);
    long all = (long) tiles.width() * tiles.height();
    long some = (long) needed.width() * needed.height();
    if (some * 10 < all * 9 && Splicer.fits(pyramid, level, needed)) {
      // nothing from copies that were made before there were restart markers
      Optional<byte[]> cut = Splicer.splice(pyramid, level, needed);
      if (cut.isPresent()) {
        return new Part(needed, cut.get());
      }
    }
    return new Part(tiles, NOTHING);
  }

  private Box tiles(int row) {
    Box first = grid().box(level, firstColumn(), row);
    return first.union(grid().box(level, endColumn() - 1, row));
  }

  /** The window's part of a row of tiles, out to where segments and blocks begin. */
  private Box needed(Box tiles) {
    int step = Splicer.STEP;
    int left = window.firstColumn() / step * step;
    int right = Math.min(Math.ceilDiv(window.endColumn(), step) * step, tiles.right());
    int top = Math.max(window.firstRow() / 16 * 16, tiles.y());
    int bottom = Math.min(Math.ceilDiv(window.endRow(), 16) * 16, tiles.bottom());
    return new Box(left, top, right - left, bottom - top);
  }

  private TileGrid grid() {
    return pyramid.grid();
  }

  /**
   * Hands the rows of a decoded part on.
   *
   * @param window in the part's own samples
   * @param left where the part stands
   * @param top where the part stands
   */
  static void feed(AreaResampler to, Window window, Raster part, int left, int top) {
    int first = Math.max(window.firstRow(), top);
    int end = Math.min(window.endRow(), top + part.size().height());
    int offset = (window.firstColumn() - left) * part.bands().samples();
    if (first < end) {
      to.rows(part.samples(), part.row(first - top) + offset, part.stride(), first, end);
    }
  }
}

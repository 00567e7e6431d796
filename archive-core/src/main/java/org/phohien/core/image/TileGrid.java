package org.phohien.core.image;

import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;

/**
 * How an image is cut: level 0 is the image itself, each level has half the width and height of the
 * one before, rounded up, and the last fits in one tile. Tiles at the right and lower edge are
 * cropped. These are the sizes a IIIF viewer computes for scale factor {@code 2^level} (Image API
 * 3.0, implementation notes, "Calculating IIIF Tiles"), so its requests meet stored tiles exactly.
 *
 * @param full size of the image
 * @param tile side of a whole tile in pixels
 */
public record TileGrid(Pixels full, int tile) {

  public TileGrid {
    if (tile < 16) {
      throw new IllegalArgumentException("a tile of " + tile + " pixels");
    }
  }

  /** How many levels there are, at least 1. */
  public int levels() {
    int longest = Math.max(full.width(), full.height());
    int levels = 1;
    while (shrink(longest, levels - 1) > tile) {
      levels++;
    }
    return levels;
  }

  /** The size of the whole image at a level. */
  public Pixels size(int level) {
    return new Pixels(shrink(full.width(), level), shrink(full.height(), level));
  }

  public int columns(int level) {
    return Math.ceilDiv(shrink(full.width(), level), tile);
  }

  public int rows(int level) {
    return Math.ceilDiv(shrink(full.height(), level), tile);
  }

  /** Where a tile lies on its level, cropped at the edge. */
  public Box box(int level, int column, int row) {
    Pixels size = size(level);
    int x = column * tile;
    int y = row * tile;
    return new Box(x, y, Math.min(tile, size.width() - x), Math.min(tile, size.height() - y));
  }

  /** The number of a tile when all are counted level by level, row by row. */
  public int index(int level, int column, int row) {
    int before = 0;
    for (int l = 0; l < level; l++) {
      before += columns(l) * rows(l);
    }
    return before + row * columns(level) + column;
  }

  /** How many tiles all levels have together. */
  public int tiles() {
    return index(levels(), 0, 0);
  }

  private static int shrink(int length, int level) {
    return (int) ((length + (1L << level) - 1) >> level);
  }
}

package org.phohien.core.image;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a JPEG into tiles without decoding it: the coefficients of its blocks are written anew, none
 * of them changed, so that level 0 of a copy is the master itself. Threads may share it.
 */
interface TileCutter {

  /**
   * The tiles of level 0, row by row, each a baseline JPEG with restart markers that shares its
   * tables with the others.
   *
   * @param grid of the upright picture
   * @param restartPixels as {@link Codec#encode(Raster, int, int)} takes them
   * @return empty where the blocks do not allow it: chroma sampled another way than we write it,
   *     another colour space than YCbCr or grey, a turn that would leave an incomplete block inside
   *     the picture, more pixels than memory is spent on, or far more bytes than a reader's line
   *     should carry
   * @throws IOException when the file can't be read
   */
  Optional<List<byte[]>> cut(JpegMaster master, TileGrid grid, int restartPixels)
      throws IOException;
}

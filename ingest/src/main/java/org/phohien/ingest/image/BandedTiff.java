package org.phohien.ingest.image;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.phohien.core.image.Bands;
import org.phohien.core.image.PixelSource;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Reason.Rule;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.ingest.format.Frame;
import org.phohien.ingest.format.Refused;
import org.phohien.ingest.format.TiffPieces;

/**
 * A TIFF too large to lie in memory, read through libtiff a band at a time: a strip, or a row of
 * tiles. Rows may be asked for in any order, again too; in their order each band is decoded once.
 *
 * <p>One thread at a time. Who opened it closes it.
 */
final class BandedTiff implements PixelSource {

  /** A band of more is as good as the whole: 64 MB of RGBA. */
  private static final long LARGEST_BAND = 16_000_000;

  private static final int STOP_ON_ERROR = 1;

  private final Leptonica leptonica;
  private final Path file;
  private final Frame frame;
  private final TiffPieces pieces;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment tiff;
  private final MemorySegment piece;
  private final int[] row;
  private final byte[] band;
  private int bandTop = -1;

  /**
   * Opens one image of a file.
   *
   * @throws Refused when it is one piece that would have to be held whole, lies on its side, or
   *     can't be opened
   * @throws IOException when the disk fails
   */
  BandedTiff(Leptonica leptonica, Path file, Frame frame) throws Refused, IOException {
    this.leptonica = leptonica;
    this.file = file;
    this.frame = frame;
    this.pieces = TiffPieces.of(file, frame.index());
    if ((long) pieces.width() * pieces.height() > LARGEST_BAND
        || (long) size().width() * pieces.height() > 4 * LARGEST_BAND
        || frame.facts().orientation() != 1) {
      throw new Refused(
          Rule.TOO_LARGE, "an image of %s must stand upright, in bands".formatted(size()));
    }
    this.tiff = leptonica.openTiff.pointer(arena.allocateFrom(file.toString()), mode());
    if (MemorySegment.NULL.equals(tiff) || !atFrame()) {
      close();
      throw new Refused(Rule.UNREADABLE, "libtiff does not open it");
    }
    this.piece = arena.allocate(JAVA_INT, (long) pieces.width() * pieces.height());
    this.row = new int[pieces.width()];
    this.band = new byte[Math.multiplyExact(size().width() * bands().samples(), pieces.height())];
  }

  private MemorySegment mode() {
    return arena.allocateFrom("r");
  }

  private boolean atFrame() {
    return leptonica.setTiffDirectory.integer(tiff, frame.index()) == 1;
  }

  @Override
  public Pixels size() {
    return frame.facts().stored();
  }

  @Override
  public Bands bands() {
    return switch (frame.facts().colour()) {
      case BITONAL -> Bands.BITONAL;
      case GREY -> Bands.GREY;
      case PALETTE, RGB, YCBCR, CMYK, CMYK_INVERTED, LAB, OTHER -> Bands.RGB;
    };
  }

  @Override
  public void rows(int y, int count, byte[] into) {
    int length = size().width() * bands().samples();
    for (int i = 0; i < count; i++) {
      int top = (y + i) / pieces.height() * pieces.height();
      if (top != bandTop) {
        read(top);
        bandTop = top;
      }
      System.arraycopy(band, (y + i - top) * length, into, i * length, length);
    }
  }

  private void read(int top) {
    int rows = Math.min(pieces.height(), size().height() - top);
    for (int left = 0; left < size().width(); left += pieces.width()) {
      int made =
          pieces.tiled()
              ? leptonica.readTiffTile.integer(tiff, left, top, piece, STOP_ON_ERROR)
              : leptonica.readTiffStrip.integer(tiff, top, piece, STOP_ON_ERROR);
      if (made != 1) {
        throw new Corrupt(file.toString(), "libtiff finds rows from " + top + " damaged", null);
      }
      // libtiff begins at the lower left; of a last strip it gives only the rows there are
      int lowest = pieces.tiled() ? pieces.height() - 1 : rows - 1;
      int columns = Math.min(pieces.width(), size().width() - left);
      for (int y = 0; y < rows; y++) {
        put((long) (lowest - y) * pieces.width(), y, left, columns);
      }
    }
  }

  /** RGBA, red in the lowest byte (tiffio.h: TIFFGetR and so on). */
  private void put(long from, int y, int left, int columns) {
    MemorySegment.copy(piece, JAVA_INT, from * Integer.BYTES, row, 0, columns);
    int samples = bands().samples();
    int to = (y * size().width() + left) * samples;
    for (int x = 0; x < columns; x++) {
      band[to++] = (byte) row[x];
      if (samples == 3) {
        band[to++] = (byte) (row[x] >> 8);
        band[to++] = (byte) (row[x] >> 16);
      }
    }
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      if (!MemorySegment.NULL.equals(tiff)) {
        leptonica.closeTiff.run(tiff);
      }
      arena.close();
    }
  }
}

package org.phohien.core.image;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;

/**
 * Puts a region together from the restart segments of stored tiles, undecoded: entropy-coded bytes
 * are copied and restart markers numbered anew. The pixels are those of the tiles.
 *
 * <p>Threads may share it.
 */
public final class Splicer {

  /** Pixels between restart markers in the tiles that are written here. */
  public static final int STEP = 256;

  private Splicer() {}

  /**
   * Whether a region of a level could be put together: it begins and ends between segments, to the
   * right also short of a narrower tile at the edge, and ends below between MCUs or at the edge.
   *
   * @param region in pixels of the level
   */
  public static boolean fits(Pyramid pyramid, int level, Box region) {
    Pixels size = pyramid.grid().size(level);
    int tile = pyramid.grid().tile();
    int mcu = pyramid.bands() == Bands.RGB ? 16 : 8;
    boolean wholeTiles = region.right() <= size.width() / tile * tile || size.width() % STEP == 0;
    return pyramid.format() == TileFormat.JPEG
        && tile % STEP == 0
        && region.x() % STEP == 0
        && region.width() % STEP == 0
        && wholeTiles
        && region.y() % mcu == 0
        && (region.height() % mcu == 0 || region.bottom() == size.height())
        && region.width() <= 0xFFFF
        && region.height() <= 0xFFFF;
  }

  /**
   * A region as a JPEG.
   *
   * @param region in pixels of the level; it {@link #fits}
   * @return empty when the tiles were written without restart markers
   * @throws org.phohien.core.problem.ArchiveException.Corrupt when a tile is damaged
   */
  public static Optional<byte[]> splice(Pyramid pyramid, int level, Box region) {
    int tile = pyramid.grid().tile();
    int firstColumn = region.x() / tile;
    int columns = Math.ceilDiv(region.right(), tile) - firstColumn;
    Answer answer = new Answer(region);
    for (int row = region.y() / tile; row * tile < region.bottom(); row++) {
      Segments[] strip = new Segments[columns];
      for (int i = 0; i < columns; i++) {
        Optional<Segments> parts = Segments.of(pyramid.tile(level, firstColumn + i, row));
        if (parts.isEmpty() || !answer.takes(parts.get())) {
          return Optional.empty();
        }
        strip[i] = parts.get();
      }
      answer.add(strip, firstColumn * tile, row * tile, tile);
    }
    return Optional.of(answer.bytes());
  }

  /** A JPEG that grows by segments. */
  private static final class Answer {
    private final Box region;
    private byte[] out = new byte[0];
    private int end;
    private int segments;
    private @Nullable Segments first;

    Answer(Box region) {
      this.region = region;
    }

    /** Whether a tile's segments can stand in this picture; the first tile gives the header. */
    boolean takes(Segments parts) {
      if (parts.interval() * parts.mcu() != STEP
          || parts.width() % STEP != 0
          || parts.count() != Math.ceilDiv(parts.height(), parts.mcu()) * (parts.width() / STEP)) {
        return false;
      }
      if (first == null) {
        first = parts;
        room(parts.head());
        System.arraycopy(parts.jpeg(), 0, out, 0, parts.head());
        end = parts.head();
        put(parts.frame() + 1, region.height());
        put(parts.frame() + 3, region.width());
        return true;
      }
      return first.sharesTables(parts);
    }

    /** Adds what of a strip of tiles lies in the region, MCU row by MCU row. */
    void add(Segments[] strip, int left, int top, int tile) {
      int mcu = strip[0].mcu();
      int from = Math.max(region.y(), top);
      int to = Math.min(region.bottom(), top + strip[0].height());
      for (int y = from; y < to; y += mcu) {
        for (int x = region.x(); x < region.right(); x += STEP) {
          Segments parts = strip[(x - left) / tile];
          int perRow = parts.width() / STEP;
          append(parts, (y - top) / mcu * perRow + (x - left) % tile / STEP);
        }
      }
    }

    private void append(Segments parts, int segment) {
      int length = parts.length(segment);
      room(length + 2);
      if (segments > 0) {
        out[end++] = (byte) 0xFF;
        out[end++] = (byte) (0xD0 + (segments - 1) % 8);
      }
      System.arraycopy(parts.jpeg(), parts.start(segment), out, end, length);
      end += length;
      segments++;
    }

    byte[] bytes() {
      byte[] whole = Arrays.copyOf(out, end + 2);
      whole[end] = (byte) 0xFF;
      whole[end + 1] = (byte) 0xD9;
      return whole;
    }

    private void room(int more) {
      if (out.length < end + more) {
        out = Arrays.copyOf(out, Math.max(end + more, out.length * 2 + (1 << 16)));
      }
    }

    private void put(int at, int value) {
      out[at] = (byte) (value >> 8);
      out[at + 1] = (byte) value;
    }
  }
}

package org.phohien.core.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
    Answer answer = new Answer(region, tile);
    for (int row = region.y() / tile; row * tile < region.bottom(); row++) {
      Segments[] strip = new Segments[columns];
      for (int i = 0; i < columns; i++) {
        Optional<Segments> parts = Segments.of(pyramid.tile(level, firstColumn + i, row));
        if (parts.isEmpty() || !answer.takes(parts.get())) {
          return Optional.empty();
        }
        strip[i] = parts.get();
      }
      answer.strips.add(new Strip(strip, firstColumn * tile, row * tile));
    }
    return Optional.of(answer.bytes());
  }

  /** A row of tiles taken apart; {@code left} and {@code top} say where it stands. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Strip(Segments[] tiles, int left, int top) {}

  /** What is done with a segment. */
  private interface Use {
    void of(Segments parts, int segment);
  }

  /** A JPEG of segments. They are measured before they are copied, so that each is copied once. */
  private static final class Answer {
    private final Box region;
    private final int tile;
    private final List<Strip> strips = new ArrayList<>();
    private byte[] out = new byte[0];
    private int end;
    private int segments;
    private @Nullable Segments first;

    Answer(Box region, int tile) {
      this.region = region;
      this.tile = tile;
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
        end = parts.head();
        return true;
      }
      return first.sharesTables(parts);
    }

    byte[] bytes() {
      Segments header = Objects.requireNonNull(first);
      int[] length = {header.head()};
      each((parts, segment) -> length[0] += parts.length(segment) + 2);
      out = Arrays.copyOf(header.jpeg(), length[0]);
      put(header.frame() + 1, region.height());
      put(header.frame() + 3, region.width());
      each(this::append);
      out[end] = (byte) 0xFF;
      out[end + 1] = (byte) 0xD9;
      return out;
    }

    /** What of the strips lies in the region, MCU row by MCU row. */
    private void each(Use use) {
      for (Strip strip : strips) {
        int mcu = strip.tiles()[0].mcu();
        int from = Math.max(region.y(), strip.top());
        int to = Math.min(region.bottom(), strip.top() + strip.tiles()[0].height());
        for (int y = from; y < to; y += mcu) {
          for (int x = region.x(); x < region.right(); x += STEP) {
            Segments parts = strip.tiles()[(x - strip.left()) / tile];
            int perRow = parts.width() / STEP;
            use.of(parts, (y - strip.top()) / mcu * perRow + (x - strip.left()) % tile / STEP);
          }
        }
      }
    }

    private void append(Segments parts, int segment) {
      if (segments > 0) {
        out[end++] = (byte) 0xFF;
        out[end++] = (byte) (0xD0 + (segments - 1) % 8);
      }
      int length = parts.length(segment);
      System.arraycopy(parts.jpeg(), parts.start(segment), out, end, length);
      end += length;
      segments++;
    }

    private void put(int at, int value) {
      out[at] = (byte) (value >> 8);
      out[at + 1] = (byte) value;
    }
  }
}

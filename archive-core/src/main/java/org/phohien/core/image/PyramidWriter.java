package org.phohien.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Pixels;

/**
 * Cuts an image into a pyramid while it streams by. Each level holds one strip of tiles: when the
 * strip is full its tiles are written and it is halved into the next level's. Memory is {@code 2 *
 * tile * width} pixels, whatever the height.
 */
final class PyramidWriter {

  private static final int TILE = 512;
  private static final int QUALITY = 85;

  private final FileChannel file;
  private final Codec codec;
  private final TileGrid grid;
  private final Bands bands;
  private final Contents.Entry[] entries;
  private final List<Shrinking> shrinking = new ArrayList<>();

  /** The tiles of level 0 as they were cut from a JPEG; empty where they are to be encoded. */
  private final List<byte[]> cut;

  private long end;

  /** A ready image growing beside its level. */
  private record Shrinking(ReadyImage ready, int level, AreaResampler resampler) {}

  private PyramidWriter(
      FileChannel file, Codec codec, TileGrid grid, Bands bands, List<byte[]> cut) {
    this.file = file;
    this.cut = cut;
    this.codec = codec;
    this.grid = grid;
    this.bands = bands;
    Bands shown = bands == Bands.BITONAL ? Bands.GREY : bands;
    for (ReadyImage ready : ReadyImage.of(grid)) {
      int level = ready.level(grid);
      Pixels from = grid.size(level);
      AreaResampler.Window whole = new AreaResampler.Window(0, 0, from.width(), from.height());
      shrinking.add(
          new Shrinking(ready, level, new AreaResampler(whole, ready.size(grid.full()), shown)));
    }
    this.entries = new Contents.Entry[grid.tiles() + shrinking.size()];
    this.end = Contents.length(grid, shrinking.size());
  }

  /** Writes a whole service copy into an empty file; returns its table of contents. */
  static Contents write(FileChannel file, Checksum master, PixelSource source, Codec codec)
      throws IOException {
    TileGrid grid = new TileGrid(source.size(), TILE);
    PyramidWriter writer =
        new PyramidWriter(file, codec, grid, source.bands(), cut(source, grid, codec));
    writer.read(source);
    writer.writeReady();
    Contents contents =
        new Contents(
            Contents.RECIPE,
            grid,
            source.bands(),
            TileFormat.of(source.bands()),
            master,
            writer.shrinking.stream().map(s -> s.ready().size(grid.full())).toList(),
            writer.entries);
    file.write(contents.toBytes(), 0);
    return contents;
  }

  private static List<byte[]> cut(PixelSource source, TileGrid grid, Codec codec)
      throws IOException {
    if (source.jpeg().isEmpty() || codec.cutter().isEmpty() || source.bands() == Bands.BITONAL) {
      return List.of();
    }
    return codec
        .cutter()
        .orElseThrow()
        .cut(source.jpeg().orElseThrow(), grid, Splicer.STEP)
        .orElse(List.of());
  }

  private void read(PixelSource source) throws IOException {
    Level[] levels = new Level[grid.levels()];
    for (int l = 0; l < levels.length; l++) {
      levels[l] = new Level(l, grid, bands.samples());
    }
    int height = grid.full().height();
    for (int y = 0; y < height; y += TILE) {
      int count = Math.min(TILE, height - y);
      source.rows(y, count, levels[0].strip);
      levels[0].filled = count;
      drain(levels, 0);
    }
  }

  /** Empties a full strip: tiles to the file, rows to the ready images and to the next level. */
  private void drain(Level[] levels, int l) throws IOException {
    Level level = levels[l];
    writeTiles(level);
    for (Shrinking image : shrinking) {
      if (image.level() == l) {
        for (int y = 0; y < level.filled; y++) {
          image.resampler().row(level.strip, y * level.stride, level.done + y);
        }
      }
    }
    if (l + 1 < levels.length) {
      Level next = levels[l + 1];
      for (int y = 0; y < level.filled; y += 2) {
        int lower = Math.min(y + 1, level.filled - 1);
        Halving.rows(
            level.strip,
            y * level.stride,
            lower * level.stride,
            level.width,
            bands.samples(),
            next.strip,
            next.filled * next.stride);
        next.filled++;
      }
    }
    level.done += level.filled;
    level.filled = 0;
    if (l + 1 < levels.length && levels[l + 1].isFull()) {
      drain(levels, l + 1);
    }
  }

  private void writeTiles(Level level) throws IOException {
    Bands tileBands = bands == Bands.BITONAL ? Bands.GREY : bands;
    Raster strip =
        new Raster(new Pixels(level.width, level.filled), tileBands, level.strip, 0, level.stride);
    int row = level.done / TILE;
    for (int column = 0; column < grid.columns(level.number); column++) {
      Box box = grid.box(level.number, column, row);
      Raster tile = strip.window(new Box(box.x(), 0, box.width(), level.filled));
      int number = grid.index(level.number, column, row);
      boolean isCut = level.number == 0 && !cut.isEmpty();
      entries[number] = append(isCut ? cut.get(number) : encoded(tile, level.number));
    }
  }

  private byte[] encoded(Raster tile, int level) {
    return bands == Bands.BITONAL
        ? Png.encode(tile, level == 0 ? 1 : 4)
        : codec.encode(tile, QUALITY, tile.size().width() % Splicer.STEP == 0 ? Splicer.STEP : 0);
  }

  private void writeReady() throws IOException {
    for (int i = 0; i < shrinking.size(); i++) {
      Raster picture = shrinking.get(i).resampler().answer();
      entries[grid.tiles() + i] = append(shrinking.get(i).ready().encode(picture, codec));
    }
  }

  private Contents.Entry append(byte[] bytes) throws IOException {
    Contents.Entry entry = new Contents.Entry(end, bytes.length, Contents.crc(bytes, bytes.length));
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      end += file.write(buffer, end);
    }
    return entry;
  }

  /** A level's strip of tiles being filled. */
  private static final class Level {
    final int number;
    final int width;
    final int height;
    final int stride;
    final byte[] strip;
    int done;
    int filled;

    Level(int number, TileGrid grid, int samples) {
      this.number = number;
      this.width = grid.size(number).width();
      this.height = grid.size(number).height();
      this.stride = width * samples;
      this.strip = new byte[Math.multiplyExact(Math.min(TILE, height), stride)];
    }

    boolean isFull() {
      return filled == TILE || done + filled == height;
    }
  }
}

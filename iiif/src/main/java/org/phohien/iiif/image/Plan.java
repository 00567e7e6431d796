package org.phohien.iiif.image;

import org.jspecify.annotations.Nullable;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Pyramid;
import org.phohien.core.image.Splicer;
import org.phohien.core.image.TileFormat;
import org.phohien.core.image.TileGrid;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;

/**
 * What a request means on one image, and where the answer comes from.
 *
 * @param request as asked
 * @param region pixels of the master
 * @param size of the picture before it is turned
 * @param source where it comes from
 */
public record Plan(ImageRequest request, Box region, Pixels size, Source source) {

  /** Where an answer comes from. */
  public sealed interface Source {

    /** A tile of the service copy, as it lies there. */
    record Tile(int level, int column, int row) implements Source {}

    /** A whole image that lies ready beside the tiles. */
    record Ready(int number) implements Source {}

    /** A region of a level that is put together from parts of its tiles, undecoded. */
    record Splice(int level, Box box) implements Source {}

    /** Tiles of a level, decoded, scaled and encoded again. */
    record Rendering(int level) implements Source {}
  }

  /**
   * Plans a request. Every spelling of something that lies ready leads to it; for all else the
   * smallest level is taken that has pixels enough.
   *
   * @throws org.phohien.core.problem.ArchiveException.Invalid when the region or the size can't be
   *     had of this image
   */
  public static Plan of(ImageRequest request, Pyramid pyramid, Limits limits) {
    TileGrid grid = pyramid.grid();
    Box region = request.region().in(grid.full());
    Pixels of = new Pixels(region.width(), region.height());
    if (isAsStored(request, pyramid.bands())) {
      Plan stored = stored(request, pyramid, limits, region, of);
      if (stored != null) {
        return stored;
      }
    }
    Pixels size = request.size().of(of, limits);
    return new Plan(request, region, size, new Source.Rendering(level(grid, of, size)));
  }

  /** The address's canonical form behind the identifier (Image API 3.0, 4.7; 2.1, 4.7). */
  public String canonical(Pixels image, Limits limits) {
    StringBuilder text = new StringBuilder(64);
    if (region.equals(image.whole())) {
      text.append("full");
    } else {
      text.append(region.x()).append(',').append(region.y()).append(',');
      text.append(region.width()).append(',').append(region.height());
    }
    text.append('/').append(canonicalSize(limits)).append('/');
    text.append(request.rotation().canonical()).append('/');
    return text.append(request.quality().word())
        .append('.')
        .append(request.format().extension())
        .toString();
  }

  private String canonicalSize(Limits limits) {
    Pixels of = new Pixels(region.width(), region.height());
    boolean v3 = request.api() == ImageApi.V3;
    if (size.equals(of)) {
      return v3 ? "max" : "full";
    }
    if (v3) {
      if (size.equals(new Size.Max(false).of(of, limits))) {
        return "max";
      }
      boolean upscaled = size.width() > of.width() || size.height() > of.height();
      return (upscaled ? "^" : "") + size.width() + "," + size.height();
    }
    boolean kept = new Size.Width(size.width(), true).accepts(of, size, limits);
    return size.width() + "," + (kept ? "" : size.height());
  }

  private static boolean isAsStored(ImageRequest request, Bands bands) {
    return request.rotation().equals(Rotation.NONE)
        && switch (request.quality()) {
          case DEFAULT, COLOR -> true;
          case GRAY -> bands != Bands.RGB;
          case BITONAL -> false;
        };
  }

  private static @Nullable Plan stored(
      ImageRequest request, Pyramid pyramid, Limits limits, Box region, Pixels of) {
    TileGrid grid = pyramid.grid();
    if (request.format() != Format.JPG && request.format() != Format.PNG) {
      return null;
    }
    TileFormat format = request.format() == Format.JPG ? TileFormat.JPEG : TileFormat.PNG;
    if (format == pyramid.format()) {
      for (int level = 0; level < grid.levels(); level++) {
        Source.Tile tile = tileAt(grid, level, region);
        if (tile != null) {
          Box box = grid.box(level, tile.column(), tile.row());
          Pixels size = new Pixels(box.width(), box.height());
          if (request.size().accepts(of, size, limits)) {
            return new Plan(request, region, size, tile);
          }
        }
      }
    }
    if (format == TileFormat.JPEG && region.equals(grid.full().whole())) {
      for (int i = 0; i < pyramid.ready().size(); i++) {
        Pixels size = pyramid.ready().get(i);
        if (request.size().accepts(of, size, limits)) {
          return new Plan(request, region, size, new Source.Ready(i));
        }
      }
    }
    return format == TileFormat.JPEG ? spliced(request, pyramid, limits, region, of) : null;
  }

  private static @Nullable Plan spliced(
      ImageRequest request, Pyramid pyramid, Limits limits, Box region, Pixels of) {
    Pixels full = pyramid.grid().full();
    for (int level = 0; level < pyramid.grid().levels(); level++) {
      int scale = 1 << level;
      boolean wholeColumns = region.width() % scale == 0 || region.right() == full.width();
      boolean wholeRows = region.height() % scale == 0 || region.bottom() == full.height();
      if (region.x() % scale != 0 || region.y() % scale != 0 || !wholeColumns || !wholeRows) {
        continue;
      }
      Pixels size =
          new Pixels(Math.ceilDiv(region.width(), scale), Math.ceilDiv(region.height(), scale));
      Box box = new Box(region.x() / scale, region.y() / scale, size.width(), size.height());
      if (limits.allow(size.width(), size.height())
          && request.size().accepts(of, size, limits)
          && Splicer.fits(pyramid, level, box)) {
        return new Plan(request, region, size, new Source.Splice(level, box));
      }
    }
    return null;
  }

  /** The tile of a level that shows exactly this region, if there is one. */
  private static Source.@Nullable Tile tileAt(TileGrid grid, int level, Box region) {
    long side = (long) grid.tile() << level;
    if (region.x() % side != 0 || region.y() % side != 0) {
      return null;
    }
    boolean whole =
        region.width() == Math.min(side, grid.full().width() - region.x())
            && region.height() == Math.min(side, grid.full().height() - region.y());
    return whole
        ? new Source.Tile(level, (int) (region.x() / side), (int) (region.y() / side))
        : null;
  }

  private static int level(TileGrid grid, Pixels region, Pixels size) {
    int level = 0;
    while (level + 1 < grid.levels()
        && shrunk(region.width(), level + 1) >= size.width()
        && shrunk(region.height(), level + 1) >= size.height()) {
      level++;
    }
    return level;
  }

  private static long shrunk(int side, int level) {
    return (side + (1L << level) - 1) >> level;
  }
}

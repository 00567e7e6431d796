package org.phohien.iiif.image;

import java.util.Optional;
import org.phohien.core.image.AreaResampler;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Codec;
import org.phohien.core.image.Gif;
import org.phohien.core.image.PlaneCodec;
import org.phohien.core.image.Png;
import org.phohien.core.image.Pyramid;
import org.phohien.core.image.Raster;
import org.phohien.core.image.Splicer;
import org.phohien.core.image.Tiff;
import org.phohien.core.image.TileGrid;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;

/**
 * Makes the answer to a plan. What lies ready is handed on as it is, what can be put together from
 * parts of tiles is; all else is decoded tile row by tile row at the nearest level and
 * area-resampled, so that no more than a strip of tiles and the answer are held. Threads may share
 * it.
 */
public final class Renderer {

  private static final int QUALITY = 82;

  /** Pixels of a region that is spliced at once: four tiles. */
  private static final long SMALL = 1 << 20;

  private final Codec codec;
  private final Gate gate;
  private final Workload workload;

  /**
   * @param workload is told where each answer came from
   */
  public Renderer(Codec codec, Gate gate, Workload workload) {
    this.codec = codec;
    this.gate = gate;
    this.workload = workload;
  }

  /**
   * The bytes of the answer, in the format asked for.
   *
   * @param client who asked, by whom turns and budgets are kept
   * @throws org.phohien.core.problem.ArchiveException.Corrupt when the service copy is damaged
   * @throws Refusal when too much is asked for at once
   */
  public byte[] answer(Plan plan, Pyramid pyramid, String client) {
    return switch (plan.source()) {
      case Plan.Source.Tile(int level, int column, int row) ->
          counted(Workload.Way.STORED, pyramid.tile(level, column, row));
      case Plan.Source.Ready(int number) -> counted(Workload.Way.STORED, pyramid.ready(number));
      case Plan.Source.Splice(int level, Box box) -> spliced(plan, level, box, pyramid, client);
      case Plan.Source.Rendering(int level) -> rendered(plan, level, pyramid, client);
    };
  }

  private byte[] counted(Workload.Way way, byte[] answer) {
    workload.answered(way);
    return answer;
  }

  /** Large regions wait for their turn: splicing takes no time to speak of, but room. */
  private byte[] spliced(Plan plan, int level, Box box, Pyramid pyramid, String client) {
    long area = plan.size().area();
    Optional<byte[]> answer =
        area <= SMALL
            ? Splicer.splice(pyramid, level, box)
            : gate.pass(client, area, area, _ -> Splicer.splice(pyramid, level, box));
    return answer
        .map(bytes -> counted(Workload.Way.SPLICED, bytes))
        .orElseGet(() -> rendered(plan, level, pyramid, client));
  }

  private byte[] rendered(Plan plan, int level, Pyramid pyramid, String client) {
    long area = area(plan, level);
    return gate.pass(
        client,
        bytes(plan, level, pyramid),
        area,
        deadline -> {
          workload.begun(area);
          return counted(Workload.Way.DECODED, render(plan, level, pyramid, deadline));
        });
  }

  /** Pixels that are decoded, made and, where the picture is turned by any angle, made again. */
  private static long area(Plan plan, int level) {
    Rotation rotation = plan.request().rotation();
    long region = (long) plan.region().width() * plan.region().height();
    return (region >> (2 * level))
        + plan.size().area()
        + (rotation.isUpright() ? 0 : Tilting.size(plan.size(), rotation.degrees()).area());
  }

  private byte[] render(Plan plan, int level, Pyramid pyramid, Deadline deadline) {
    AreaResampler.Window window = window(plan.region(), level, pyramid.grid().size(level));
    Optional<PlaneCodec> planes = codec.planes();
    if (planes.isPresent() && PlaneScaling.fits(plan, pyramid)) {
      PlaneScaling scaling = new PlaneScaling(plan, level, window, pyramid, planes.get());
      return planes.get().encode(scaling.scaled(deadline), QUALITY);
    }
    Rotation rotation = plan.request().rotation();
    Raster upright = scaled(plan, level, window, pyramid, deadline);
    deadline.check();
    if (rotation.isUpright()) {
      return encode(Turning.turn(upright, rotation), plan.request());
    }
    Raster sided = Turning.turn(upright, new Rotation(rotation.mirrored(), 0));
    Tilting tilted = Tilting.of(sided, rotation.degrees());
    boolean transparent =
        plan.request().format() == Format.PNG && plan.request().quality() != Quality.BITONAL;
    return transparent
        ? Png.encode(tilted.picture(), tilted.opacity())
        : encode(tilted.picture(), plan.request());
  }

  private byte[] encode(Raster picture, ImageRequest request) {
    boolean bitonal = request.quality() == Quality.BITONAL;
    if (bitonal) {
      Threshold.apply(picture);
    }
    return switch (request.format()) {
      case JPG -> codec.encode(picture, QUALITY);
      case PNG -> Png.encode(picture, bitonal ? 1 : 8);
      case GIF -> Gif.encode(picture);
      case TIF -> Tiff.encode(picture, bitonal);
    };
  }

  private Raster scaled(
      Plan plan, int level, AreaResampler.Window window, Pyramid pyramid, Deadline deadline) {
    Bands bands = bands(plan.request().quality(), pyramid.bands());
    AreaResampler resampler = new AreaResampler(window, plan.size(), bands);
    Band band = new Band(pyramid, level, window);
    for (int row = band.firstRow(); row < band.endRow(); row++) {
      deadline.check();
      Band.Part part = band.part(row);
      Box box = part.box();
      Raster strip = Raster.blank(new Pixels(box.width(), box.height()), bands);
      if (part.isCut()) {
        codec.decode(part.jpeg(), strip);
      } else {
        decode(pyramid, level, row, band, strip);
      }
      Band.feed(resampler, window, strip, box.x(), box.y());
    }
    return resampler.answer();
  }

  private void decode(Pyramid pyramid, int level, int row, Band band, Raster strip) {
    TileGrid grid = pyramid.grid();
    int left = band.firstColumn() * grid.tile();
    for (int column = band.firstColumn(); column < band.endColumn(); column++) {
      Box box = grid.box(level, column, row);
      Box at = new Box(box.x() - left, 0, box.width(), box.height());
      pyramid.decode(level, column, row, codec, strip.window(at));
    }
  }

  /** A region of the master in pixels of a level, which may begin and end within a pixel. */
  private static AreaResampler.Window window(Box region, int level, Pixels size) {
    double factor = 1 << level;
    double left = region.x() / factor;
    double top = region.y() / factor;
    return new AreaResampler.Window(
        left,
        top,
        Math.min(region.width() / factor, size.width() - left),
        Math.min(region.height() / factor, size.height() - top));
  }

  private static Bands bands(Quality quality, Bands stored) {
    return switch (quality) {
      case DEFAULT, COLOR -> stored == Bands.RGB ? Bands.RGB : Bands.GREY;
      case GRAY, BITONAL -> Bands.GREY;
    };
  }

  /**
   * What a rendering holds at most: a strip of tiles, the answer, its turned copy, its encoding.
   */
  private static long bytes(Plan plan, int level, Pyramid pyramid) {
    int samples = bands(plan.request().quality(), pyramid.bands()).samples();
    int tile = pyramid.grid().tile();
    long strip = ((plan.region().width() >> level) + 2L * tile) * tile;
    long area = plan.size().area();
    Rotation rotation = plan.request().rotation();
    if (!rotation.isUpright()) {
      long tilted = Tilting.size(plan.size(), rotation.degrees()).area();
      return samples * (strip + 2 * area) + (2 * samples + 2) * tilted;
    }
    return samples * (strip + area * (rotation.equals(Rotation.NONE) ? 2 : 3));
  }
}

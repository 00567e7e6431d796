package org.phohien.core.image;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.model.Pixels;

/**
 * Whole images that a service copy keeps ready beside its tiles, because every reader asks for
 * them: a thumbnail for lists, a light page for the first view, and a sharper one that follows.
 */
public enum ReadyImage {
  /** Fits in 200 x 300. */
  THUMBNAIL(200, 300, 16_000),
  /**
   * Fits in 640 x 1,024 and always in its bytes: with it the first view of a page stays under 60 kB
   * on every screen.
   */
  LIGHT(640, 1024, 26_000),
  /** Fits in 1,000 x 1,600: follows the light one where screen and line are wide. */
  SHARP(1000, 1600, 120_000);

  private final int widest;
  private final int highest;
  private final int budget;

  ReadyImage(int widest, int highest, int budget) {
    this.widest = widest;
    this.highest = highest;
    this.budget = budget;
  }

  /** A picture of its size as JPEG. */
  byte[] encode(Raster picture, Codec codec) {
    return switch (this) {
      case LIGHT -> LightPicture.within(picture, budget, codec);
      case THUMBNAIL, SHARP -> LightPicture.near(picture, budget, codec);
    };
  }

  /** Its size for an image, or the image's own size where that is not larger. */
  public Pixels size(Pixels full) {
    double scale =
        Math.min(1.0, Math.min((double) widest / full.width(), (double) highest / full.height()));
    return new Pixels(
        (int) Math.max(1, Math.round(full.width() * scale)),
        (int) Math.max(1, Math.round(full.height() * scale)));
  }

  /** Those that are smaller than the image and no level of its pyramid, smallest first. */
  static List<ReadyImage> of(TileGrid grid) {
    List<ReadyImage> wanted = new ArrayList<>();
    for (ReadyImage ready : values()) {
      Pixels size = ready.size(grid.full());
      if (!size.equals(grid.full()) && size.area() < grid.full().area()) {
        wanted.add(ready);
      }
    }
    return wanted;
  }

  /** The smallest level that is no smaller than this derivative in either direction. */
  int level(TileGrid grid) {
    Pixels size = size(grid.full());
    int level = 0;
    while (level + 1 < grid.levels()
        && grid.size(level + 1).width() >= size.width()
        && grid.size(level + 1).height() >= size.height()) {
      level++;
    }
    return level;
  }
}

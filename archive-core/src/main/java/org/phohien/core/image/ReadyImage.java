package org.phohien.core.image;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.model.Pixels;

/**
 * Whole images that a service copy keeps ready beside its tiles, because every reader asks for
 * them: a thumbnail for lists, and light pages for the first view on a slow line.
 */
public enum ReadyImage {
  /** Fits in 200 x 300. */
  THUMBNAIL(200, 300, 16_000),
  /** Fits in 640 x 1,024: the first view on a phone. */
  PHONE(640, 1024, 40_000),
  /** Fits in 1,000 x 1,600, and in the 60 to 80 kB of a first view wherever it stays legible. */
  FIRST_VIEW(1000, 1600, 70_000);

  private final int widest;
  private final int highest;
  private final int budget;

  ReadyImage(int widest, int highest, int budget) {
    this.widest = widest;
    this.highest = highest;
    this.budget = budget;
  }

  /** Bytes it should not pass; the lowest quality is kept where it can't be helped. */
  int budget() {
    return budget;
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

package org.phohien.ingest.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.phohien.core.image.Pyramid;
import org.phohien.core.image.ReadyImage;
import org.phohien.core.image.ServiceCopies;
import org.phohien.core.image.TileGrid;
import org.phohien.core.model.Page;
import org.phohien.core.model.Pixels;
import org.phohien.core.problem.ArchiveException.Corrupt;

/** Light images of pages: those that the service copies keep ready, as they are. */
final class KitImages {

  private final ServiceCopies copies;
  private final Optional<ReadyImage> size;

  /**
   * @param size which; empty for none
   */
  KitImages(ServiceCopies copies, Optional<ReadyImage> size) {
    this.copies = copies;
    this.size = size;
  }

  /** Writes the image of a page into a folder; its name, or empty where there is none. */
  Optional<String> write(Page page, Path folder) throws IOException {
    if (size.isEmpty()) {
      return Optional.empty();
    }
    try (Pyramid pyramid = copies.open(page.id()).orElse(null)) {
      if (pyramid == null) {
        return Optional.empty();
      }
      Optional<byte[]> image = image(pyramid, size.get());
      if (image.isEmpty()) {
        return Optional.empty();
      }
      String name = page.id().key() + extension(image.get());
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), image.get());
      return Optional.of(name);
    } catch (Corrupt e) {
      // the server has such a copy made again; a kit goes on without it
      return Optional.empty();
    }
  }

  /** The ready image of that size; of a small page, a level of the pyramid that is one tile. */
  private static Optional<byte[]> image(Pyramid pyramid, ReadyImage size) {
    Pixels wanted = size.size(pyramid.size());
    int ready = pyramid.ready().indexOf(wanted);
    if (ready >= 0) {
      return Optional.of(pyramid.ready(ready));
    }
    TileGrid grid = pyramid.grid();
    for (int level = 0; level < grid.levels(); level++) {
      Pixels there = grid.size(level);
      boolean one = grid.columns(level) == 1 && grid.rows(level) == 1;
      if (one && there.width() <= Math.max(wanted.width(), grid.size(grid.levels() - 1).width())) {
        return Optional.of(pyramid.tile(level, 0, 0));
      }
    }
    return Optional.empty();
  }

  private static String extension(byte[] image) {
    return image[0] == (byte) 0x89 ? ".png" : ".jpg";
  }
}

package org.phohien.iiif.http;

import java.util.List;
import java.util.Optional;
import org.phohien.core.image.Pyramid;
import org.phohien.core.image.ReadyImage;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Rights;
import org.phohien.core.problem.ArchiveException.NotFound;

/**
 * What everyone may see of pages that are for the reading room: pictures that lie ready, up to the
 * size the item's rights allow. Never a part of one, so that no detail can be had by asking for
 * many.
 */
final class Previews {

  private final Pictures pictures;

  Previews(Pictures pictures) {
    this.pictures = pictures;
  }

  /** The largest preview of a page; empty where there is none to be seen. */
  Optional<Pixels> largest(PageId page, Rights rights) {
    try {
      return pictures.with(page, pyramid -> sizes(pyramid, rights)).reversed().stream().findFirst();
    } catch (NotFound e) {
      return Optional.empty();
    }
  }

  /** The sizes that may be seen, smallest first. */
  static List<Pixels> sizes(Pyramid pyramid, Rights rights) {
    int most =
        rights.access() != Rights.Access.READING_ROOM
            ? 0
            : switch (rights.preview()) {
              case NONE -> 0;
              case THUMBNAIL -> ReadyImage.THUMBNAIL.size(pyramid.size()).width();
              case SMALL -> ReadyImage.LIGHT.size(pyramid.size()).width();
            };
    return pyramid.ready().stream().filter(size -> size.width() <= most).toList();
  }
}

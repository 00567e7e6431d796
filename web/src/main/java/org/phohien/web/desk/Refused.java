package org.phohien.web.desk;

import java.util.Optional;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.image.ReadyImage;
import org.phohien.core.model.Page;
import org.phohien.core.model.Reason;
import org.phohien.core.model.Rejected;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Thumbnail;

/**
 * A rejected file or page, with its image where the archive has one: a page whose text could not be
 * read is published all the same, and of the same image twice one was taken.
 *
 * @param rejected what and why
 * @param image of the page; empty where nothing could be decoded
 * @param href the reader at that page
 */
public record Refused(Rejected rejected, Optional<Thumbnail> image, Optional<String> href) {

  static Refused of(Rejected rejected, Catalog catalog) {
    Optional<Page> page =
        switch (rejected.reason().rule()) {
          case ENGINE_FAILED -> page(rejected, rejected.file(), catalog);
          case DUPLICATE_IMAGE ->
              page(rejected, rejected.reason().detail().replaceFirst("^= ", ""), catalog);
          case EMPTY_FILE,
              UNKNOWN_FORMAT,
              TRUNCATED,
              UNREADABLE,
              TOO_LARGE,
              PASSWORD,
              MISSING_FILE,
              OUTSIDE_BATCH,
              DUPLICATE_PAGE,
              NOT_LISTED,
              BAD_RECORD ->
              Optional.empty();
        };
    return new Refused(
        rejected,
        page.map(p -> Thumbnail.of(p, ReadyImage.THUMBNAIL)),
        page.map(p -> Addresses.page(p.id())));
  }

  private static Optional<Page> page(Rejected rejected, String file, Catalog catalog) {
    return rejected
        .item()
        .flatMap(catalog::find)
        .filter(Entry::visible)
        .flatMap(entry ->
            entry.item().pages().stream().filter(page -> name(page).equals(file)).findFirst());
  }

  /** A page's file as a librarian is told of it, with the frame where there are several. */
  private static String name(Page page) {
    int frame = page.master().frame();
    return page.master().file().replaceFirst("^masters/", "")
        + (frame == 0 ? "" : " #" + (frame + 1));
  }

  /** Why, as the key of a sentence. */
  public String why() {
    return "reason." + rejected.reason().rule().name();
  }

  /** What to do about it, as the key of a sentence. */
  public String advice() {
    Reason.Rule rule = rejected.reason().rule();
    return "desk.advice." + rule.name();
  }
}

package org.phohien.ingest.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Heading;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.ingest.format.Format;
import org.phohien.ingest.pdf.Bookmark;
import org.phohien.ingest.pipeline.CheckedItem.CheckedFile;

/**
 * Finds an item's table of contents: the one it has, which a person may have edited, else the
 * bookmarks of PDFs that have just come. A table that someone emptied does not come back with the
 * same file.
 */
final class ContentsStep {

  private static final int LONGEST_TITLE = 300;

  private ContentsStep() {}

  /**
   * The table.
   *
   * @param pages of the item as they will be kept
   */
  static List<Heading> of(CheckedItem checked, Optional<Item> before, List<Page> pages) {
    Set<String> keys = new HashSet<>();
    pages.forEach(page -> keys.add(page.id().key()));
    List<Heading> kept =
        before.map(Item::contents).orElse(List.of()).stream()
            .filter(heading -> keys.contains(heading.page()))
            .toList();
    if (!kept.isEmpty()) {
      return kept;
    }
    Set<Checksum> known = new HashSet<>();
    before.ifPresent(item -> item.pages().forEach(page -> known.add(page.master().sha512())));
    List<Heading> found = new ArrayList<>();
    for (CheckedFile file : checked.files()) {
      boolean fresh = !known.contains(file.found().sha512());
      if (fresh && file.found().facts().format() == Format.PDF) {
        found.addAll(bookmarks(file, pages));
      }
    }
    return found;
  }

  private static List<Heading> bookmarks(CheckedFile file, List<Page> pages) {
    List<Heading> found = new ArrayList<>();
    for (Bookmark bookmark : Bookmark.of(file.source())) {
      String title = title(bookmark.title());
      Optional<Page> page =
          pages.stream()
              .filter(p ->
                  p.master().sha512().equals(file.found().sha512())
                      && p.master().frame() == bookmark.page())
              .findFirst();
      if (!title.isEmpty() && page.isPresent()) {
        found.add(new Heading(title, page.get().id().key(), bookmark.level()));
      }
    }
    return found;
  }

  private static String title(String raw) {
    String title = raw.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return title.length() <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE / 2)).strip() + "…";
  }
}

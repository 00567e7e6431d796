package org.phohien.web.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;

/** Pages of an item as people name them: {@code 3, 5-8}, by their labels; nothing for all. */
final class PageChoice {

  private final List<Page> pages;

  private PageChoice(Item item) {
    this.pages = item.pages();
  }

  /** The keys of the pages in the item's order; empty when a page can't be found. */
  static Optional<List<String>> of(Item item, String typed) {
    return new PageChoice(item).keys(typed);
  }

  private Optional<List<String>> keys(String typed) {
    if (typed.isBlank()) {
      return Optional.of(pages.stream().map(page -> page.id().key()).toList());
    }
    Set<Integer> chosen = new LinkedHashSet<>();
    for (String part : typed.strip().split("\\s*[,;]\\s*", -1)) {
      String[] ends = part.split("\\s*[-–]\\s*", 2);
      int from = position(part) >= 0 ? position(part) : position(ends[0]);
      int to = position(part) >= 0 ? position(part) : position(ends[ends.length - 1]);
      if (from < 0 || to < from) {
        return Optional.empty();
      }
      for (int i = from; i <= to; i++) {
        chosen.add(i);
      }
    }
    return Optional.of(chosen.stream().sorted().map(i -> pages.get(i).id().key()).toList());
  }

  private int position(String label) {
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).label().equalsIgnoreCase(label.strip())) {
        return i;
      }
    }
    return -1;
  }
}

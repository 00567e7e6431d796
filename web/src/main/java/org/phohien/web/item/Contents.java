package org.phohien.web.item;

import java.util.List;
import org.phohien.core.model.Heading;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.web.page.Addresses;

/** The table of contents of a work, as its pages show it. */
public final class Contents {

  private Contents() {}

  /**
   * An entry.
   *
   * @param href of the reader at its page
   * @param label of that page
   * @param level from 1
   * @param here whether it is the part that the reader is in
   */
  public record Entry(String href, String title, String label, int level, boolean here) {}

  /** The entries of a work; none is the reader's. */
  public static List<Entry> of(Item item) {
    return of(item, "");
  }

  /**
   * The entries of a work.
   *
   * @param page key of the page that is read: the last entry that begins on it or before it is here
   */
  public static List<Entry> of(Item item, String page) {
    int here = here(item, page);
    List<Heading> contents = item.contents();
    return java.util.stream.IntStream.range(0, contents.size())
        .mapToObj(i -> entry(item, contents.get(i), i == here))
        .toList();
  }

  private static Entry entry(Item item, Heading heading, boolean here) {
    Page page = item.page(heading.page()).orElseThrow();
    return new Entry(
        Addresses.page(page.id()), heading.title(), page.label(), heading.level(), here);
  }

  private static int here(Item item, String key) {
    List<String> keys = item.pages().stream().map(page -> page.id().key()).toList();
    int read = keys.indexOf(key);
    int here = -1;
    int nearest = -1;
    for (int i = 0; i < item.contents().size(); i++) {
      int begins = keys.indexOf(item.contents().get(i).page());
      if (begins <= read && begins >= nearest) {
        nearest = begins;
        here = i;
      }
    }
    return here;
  }
}

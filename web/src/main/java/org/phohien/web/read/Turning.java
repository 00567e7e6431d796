package org.phohien.web.read;

import java.util.List;
import java.util.Optional;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.web.page.Addresses;

/**
 * Where a reader can go from a page of a work.
 *
 * @param number of this page, from 1
 * @param of how many
 * @param previous address of the page before
 * @param next address of the page after
 * @param choices every page
 * @param rightToLeft the next page lies to the left
 */
public record Turning(
    int number,
    int of,
    Optional<String> previous,
    Optional<String> next,
    List<Choice> choices,
    boolean rightToLeft) {

  public Turning {
    choices = List.copyOf(choices);
  }

  /** A page to go to. */
  public record Choice(String key, String label, boolean here) {}

  /**
   * The ways from a page.
   *
   * @param words to be marked on the other pages too; may be blank
   */
  static Turning from(Page here, Item item, String words) {
    List<Page> pages = item.pages();
    int index = pages.indexOf(here);
    return new Turning(
        index + 1,
        pages.size(),
        index > 0 ? address(pages.get(index - 1), words) : Optional.empty(),
        index + 1 < pages.size() ? address(pages.get(index + 1), words) : Optional.empty(),
        pages.stream().map(p -> new Choice(p.id().key(), p.label(), p.equals(here))).toList(),
        item.kind().reading() == Direction.RIGHT_TO_LEFT);
  }

  private static Optional<String> address(Page page, String words) {
    return Optional.of(Addresses.page(page.id(), words));
  }
}

package org.phohien.web.desk;

import java.util.List;
import java.util.function.Function;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.model.Item;
import org.phohien.core.model.Line;
import org.phohien.core.model.Page;
import org.phohien.core.model.Suggestion;
import org.phohien.web.page.Addresses;

/** The passages of known works that pages of an item seem to hold, beside what was read. */
public final class Passages {

  /** Pages shown at once; the others come when these are settled. */
  private static final int MOST = 5;

  private final Catalog catalog;
  private final Function<Item, List<Suggestion>> suggestions;

  Passages(Catalog catalog, Function<Item, List<Suggestion>> suggestions) {
    this.catalog = catalog;
    this.suggestions = suggestions;
  }

  /**
   * What the template shows.
   *
   * @param pages the first few
   * @param left how many more wait
   */
  public record Shown(List<OfPage> pages, int left) {

    static final Shown NONE = new Shown(List.of(), 0);
  }

  /**
   * A page with its passage.
   *
   * @param key of the page
   * @param label of the page, for people
   * @param href the page in the reader
   * @param passage that is suggested
   * @param columns those of the passage, beside what was read
   */
  public record OfPage(
      String key, String label, String href, Suggestion passage, List<Column> columns) {}

  /** A column as it was read, and as the work has it. */
  public record Column(String read, String known) {

    /** Whether they differ. */
    public boolean differs() {
      return !read.equals(known);
    }
  }

  Shown of(Item item) {
    List<Suggestion> all = suggestions.apply(item);
    List<OfPage> pages =
        all.stream()
            .limit(MOST)
            .flatMap(s -> item.page(s.page().key()).stream().map(page -> page(page, s)))
            .toList();
    return new Shown(pages, Math.max(0, all.size() - MOST));
  }

  private OfPage page(Page page, Suggestion suggestion) {
    List<Line> lines = catalog.text(page.id()).map(text -> text.lines()).orElse(List.of());
    List<Column> columns =
        suggestion.lines().stream()
            .map(line ->
                new Column(
                    line.number() < lines.size() ? lines.get(line.number()).text() : "",
                    line.text()))
            .toList();
    return new OfPage(
        page.id().key(), page.label(), Addresses.page(page.id()), suggestion, columns);
  }
}

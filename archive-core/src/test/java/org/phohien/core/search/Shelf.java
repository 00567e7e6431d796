package org.phohien.core.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Examples;
import org.phohien.core.model.Item;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Rights;
import org.phohien.core.vault.VersionNumber;

/**
 * An item with its texts, on its way into an index.
 *
 * @param item whose pages they are
 * @param pages the lines of each page
 */
public record Shelf(Item item, List<List<String>> pages) {

  /** A book; each further argument is a page of one or more lines parted by line feeds. */
  public static Shelf book(String id, String title, String... pages) {
    return new Shelf(
        Examples.book(id, title, pages.length),
        List.of(pages).stream().map(p -> p.lines().toList()).toList());
  }

  public Shelf seenBy(Rights.Access access) {
    return new Shelf(Examples.seenBy(item, access), pages);
  }

  public Shelf dated(String edtf) {
    return new Shelf(Examples.dated(item, edtf), pages);
  }

  /** The same with places and languages. */
  public Shelf about(List<String> places, List<String> languages) {
    return new Shelf(
        item.with(
            item.description()
                .draft()
                .languages(languages.toArray(String[]::new))
                .places(places.toArray(String[]::new))
                .finished()),
        pages);
  }

  /** As the index takes it, published by a change. */
  public IndexedItem published(long change) {
    List<PageText> texts = new ArrayList<>();
    IntStream.range(0, pages.size())
        .filter(n -> !pages.get(n).isEmpty())
        .forEach(n ->
            texts.add(Examples.text(item.pages().get(n), pages.get(n).toArray(String[]::new))));
    Change at =
        new Change(
            change, Instant.ofEpochSecond(1_700_000_000 + change), item.id(), Change.Action.CREATE);
    return new IndexedItem(new Entry(item, new VersionNumber(1), at, Optional.empty()), texts);
  }
}

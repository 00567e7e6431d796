package org.phohien.core.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.phohien.core.model.Examples;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.vault.VersionNumber;

/** What the tests of a catalog share: a catalog, small things to put into it, and ways to ask. */
public abstract class CatalogBench {

  protected static final Selection ALL = Selection.all();

  /** An empty catalog, the same one during a test. */
  protected abstract Catalog catalog();

  /** An item with a text for each page and a record in both formats. */
  protected static Publication publication(Item item, int version) {
    return new Publication(
        item,
        new VersionNumber(version),
        item.pages().stream().map(p -> Examples.text(p, "Trang " + p.label())).toList(),
        List.of(record("oai_dc", "<dc/>"), record("marc21", "<record/>")));
  }

  protected static Dissemination record(String prefix, String xml) {
    return new Dissemination(prefix, xml.getBytes(UTF_8));
  }

  protected static Item book(String id, String title) {
    return Examples.book(id, title, 1);
  }

  protected static Browse newest(int limit) {
    return new Browse(Optional.empty(), Browse.Order.NEWEST, 0, limit);
  }

  protected static PageId page(String item, int number) {
    return PageId.nth(new ItemId(item), number);
  }

  protected static Change change(long number, String stamp, ItemId item, Change.Action action) {
    return new Change(number, Instant.parse(stamp), item, action);
  }

  protected static Change created(long number, Instant stamp, Item item) {
    return new Change(number, stamp, item.id(), Change.Action.CREATE);
  }

  protected final String title(String item) {
    return catalog().find(new ItemId(item)).orElseThrow().item().description().title();
  }

  protected final String ids(Browse browse) {
    return String.join(
        " ", catalog().browse(browse).stream().map(e -> e.item().id().value()).toList());
  }

  protected final String harvested(
      Optional<String> set, Optional<Instant> from, Optional<Instant> until) {
    Selection selection = new Selection(set, from, until, Optional.empty());
    List<Harvested> found = catalog().harvest(selection, "oai_dc", 10);
    assertEquals(found.size(), catalog().count(selection, "oai_dc"));
    return String.join(" ", found.stream().map(h -> h.item().value()).toList());
  }
}

package org.phohien.core.catalog.postgres;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.vault.ReadingsFile;

/** The texts of pages, and their readings, as they lie in {@code projection.page_text}, packed. */
record Texts(Handle handle) {

  private static final int AT_A_TIME = 200;

  /** The text of a page whose item has not been withdrawn. */
  Optional<PageText> of(PageId page) {
    return handle
        .createQuery(
            """
            select t.body from projection.page_text t join projection.entry e using (item)
            where t.item = :item and t.page = :page and e.withdrawn is null
            """)
        .bind("item", page.item().value())
        .bind("page", page.key())
        .map((row, _) -> PackedText.unpack(page, row.getBytes("body")))
        .findOne();
  }

  /** Hands out the texts of an item in the order of its pages, a few in memory at a time. */
  void each(ItemId item, Consumer<PageText> each) {
    try (Stream<PackedTexts.Packed> texts = stream(item)) {
      texts.map(text -> PackedText.unpack(text.page(), text.body())).forEach(each);
    }
  }

  /** The texts of an item in the order of its pages, each unpacked when it is asked for. */
  List<PageText> packed(ItemId item) {
    try (Stream<PackedTexts.Packed> texts = stream(item)) {
      return new PackedTexts(texts.toList());
    }
  }

  /** The readings of a page whose item has not been withdrawn, where it has some. */
  Optional<PageReadings> readings(PageId page) {
    return handle
        .createQuery(
            """
            select t.readings from projection.page_text t join projection.entry e using (item)
            where t.item = :item and t.page = :page and e.withdrawn is null
              and t.readings is not null
            """)
        .bind("item", page.item().value())
        .bind("page", page.key())
        .map((row, _) -> ReadingsFile.read(row.getBytes("readings"), page.toString()))
        .findOne();
  }

  /** The readings of an item's pages, in their order. */
  List<PageReadings> readings(ItemId item) {
    return handle
        .createQuery(
            """
            select readings from projection.page_text
            where item = :item and readings is not null order by position
            """)
        .bind("item", item.value())
        .map((row, _) -> ReadingsFile.read(row.getBytes("readings"), item.value()))
        .list();
  }

  private Stream<PackedTexts.Packed> stream(ItemId item) {
    return handle
        .createQuery(
            "select page, body from projection.page_text where item = :item order by position")
        .bind("item", item.value())
        .setFetchSize(AT_A_TIME)
        .map((row, _) ->
            new PackedTexts.Packed(new PageId(item, row.getString("page")), row.getBytes("body")))
        .stream();
  }
}

package org.phohien.core.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Collection;
import org.phohien.core.model.Examples;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.vault.VersionNumber;

/** What every catalog promises. */
public abstract class CatalogContract extends CatalogBench {

  @Test
  void anEmptyCatalogHasNothing() {
    assertEquals(0, catalog().lastChange());
    assertEquals(Optional.empty(), catalog().earliest());
    assertEquals(Optional.empty(), catalog().find(new ItemId("dc-01")));
    assertEquals(List.of(), catalog().browse(newest(10)));
    assertEquals(Map.of(), catalog().counts());
    assertEquals(0, catalog().pages());
    assertEquals(0, catalog().count(ALL, "oai_dc"));
  }

  @Test
  void aPublicationIsFoundAsItWasPublished() {
    Item item = Examples.rich("hn-01");
    Change change = catalog().publish(publication(item, 2));

    Entry entry = catalog().find(item.id()).orElseThrow();
    assertEquals(item, entry.item());
    assertEquals(new VersionNumber(2), entry.version());
    assertEquals(change, entry.change());
    assertEquals(Change.Action.CREATE, change.action());
    assertTrue(entry.visible());
    assertEquals(1, change.number());
    assertEquals(List.of(change), catalog().changesSince(0, 10));
  }

  @Test
  void everyKindSurvives() {
    List<Kind> kinds =
        List.of(
            new Kind.LocalRecord(),
            new Kind.Issue("Hưng Yên", Optional.empty(), Optional.of("12")),
            new Kind.Picture(),
            new Kind.MapSheet(OptionalInt.of(25_000)),
            new Kind.MapSheet(OptionalInt.empty()),
            new Kind.Manuscript(org.phohien.core.model.Direction.RIGHT_TO_LEFT),
            new Kind.CatalogueRecord());
    for (Kind kind : kinds) {
      Item item = Examples.item("k-" + kinds.indexOf(kind), kind, "Tên", 0);
      catalog().publish(publication(item, 1));
      assertEquals(item, catalog().find(item.id()).orElseThrow().item());
    }
  }

  @Test
  void theSameVersionTwiceIsOnePublication() {
    Publication publication = publication(Examples.book("dc-01", "Địa chí", 1), 1);

    Change first = catalog().publish(publication);

    assertEquals(first, catalog().publish(publication));
    assertEquals(1, catalog().lastChange());
  }

  @Test
  void aNewVersionIsAnUpdateAndReplacesTextsAndRecords() {
    Item old = Examples.book("dc-01", "Địa chí", 2);
    catalog().publish(publication(old, 1));
    Item fresh = Examples.book("dc-01", "Địa chí Hưng Yên", 1);

    Change change =
        catalog()
            .publish(
                new Publication(
                    fresh,
                    new VersionNumber(3),
                    List.of(Examples.text(fresh.pages().getFirst(), "chữ mới")),
                    List.of(record("marc21", "<r/>"))));

    assertEquals(Change.Action.UPDATE, change.action());
    assertEquals("Địa chí Hưng Yên", title("dc-01"));
    assertEquals("chữ mới", catalog().text(page("dc-01", 1)).orElseThrow().text());
    assertEquals(Optional.empty(), catalog().text(page("dc-01", 2)));
    assertEquals(List.of("marc21"), catalog().prefixes(fresh.id()));
    assertEquals(1, catalog().pages());
  }

  @Test
  void anOlderVersionIsAConflict() {
    Item item = Examples.book("dc-01", "Địa chí", 1);
    catalog().publish(publication(item, 3));

    assertThrows(ArchiveException.Conflict.class, () -> catalog().publish(publication(item, 2)));
    assertEquals(1, catalog().lastChange());
  }

  @Test
  void manyItemsArePublishedTogetherOrNotAtAll() {
    catalog().publish(publication(book("b", "Hai"), 2));

    assertThrows(
        ArchiveException.Conflict.class,
        () ->
            catalog()
                .publishAll(
                    List.of(
                        publication(book("a", "Một"), 1), publication(book("b", "Hai cũ"), 1))));
    assertEquals(Optional.empty(), catalog().find(new ItemId("a")));

    List<Change> changes =
        catalog()
            .publishAll(List.of(publication(book("a", "Một"), 1), publication(book("c", "Ba"), 1)));
    assertEquals(List.of(2L, 3L), changes.stream().map(Change::number).toList());
  }

  @Test
  void aWithdrawnItemLeavesATombstone() {
    Item item = Examples.book("dc-01", "Địa chí", 1);
    catalog().publish(publication(item, 1));

    Change change = catalog().withdraw(item.id(), new VersionNumber(2), "bản quyền");

    Entry entry = catalog().find(item.id()).orElseThrow();
    assertFalse(entry.visible());
    assertEquals(Optional.of("bản quyền"), entry.withdrawn());
    assertEquals(new VersionNumber(2), entry.version());
    assertEquals(Change.Action.DELETE, change.action());
    assertEquals(Optional.empty(), catalog().text(page("dc-01", 1)));
    assertEquals(List.of(), catalog().browse(newest(10)));
    assertEquals(Map.of(), catalog().counts());
    assertEquals(0, catalog().pages());
    Harvested harvested = catalog().harvest(ALL, "oai_dc", 10).getFirst();
    assertTrue(harvested.deleted());
    assertEquals(Optional.empty(), harvested.record());
    assertEquals(Collection.LOCAL_RECORDS.slug(), harvested.sets().getFirst());
  }

  @Test
  void withdrawingTwiceIsOneWithdrawal() {
    Item item = Examples.book("dc-01", "Địa chí", 1);
    catalog().publish(publication(item, 1));
    Change first = catalog().withdraw(item.id(), new VersionNumber(2), "bản quyền");

    assertEquals(first, catalog().withdraw(item.id(), new VersionNumber(2), "bản quyền"));
    assertEquals(2, catalog().lastChange());
  }

  @Test
  void onlyAPublishedItemCanBeWithdrawn() {
    assertThrows(
        ArchiveException.NotFound.class,
        () -> catalog().withdraw(new ItemId("x"), VersionNumber.first(), "?"));
  }

  @Test
  void aWithdrawnItemComesBackWithANewerVersionOnly() {
    Item item = Examples.book("dc-01", "Địa chí", 1);
    catalog().publish(publication(item, 1));
    catalog().withdraw(item.id(), new VersionNumber(2), "bản quyền");

    assertThrows(ArchiveException.Conflict.class, () -> catalog().publish(publication(item, 2)));
    Change back = catalog().publish(publication(item, 3));

    assertEquals(Change.Action.CREATE, back.action());
    assertTrue(catalog().find(item.id()).orElseThrow().visible());
  }

  @Test
  void textsComeInPageOrder() {
    Item item = Examples.book("dc-01", "Địa chí", 3);
    List<PageText> backwards =
        item.pages().reversed().stream()
            .map(p -> Examples.text(p, "trang " + p.label(), "dòng hai"))
            .toList();
    catalog().publish(new Publication(item, VersionNumber.first(), backwards, List.of()));
    catalog().withdraw(item.id(), VersionNumber.first(), "vẫn đọc được để lập chỉ mục");

    List<PageText> found = new ArrayList<>();
    catalog().texts(item.id(), found::add);
    assertEquals(found, catalog().texts(item.id()));

    assertEquals(backwards.reversed(), found);
  }

  @Test
  void readingsArePublishedWithTheirTexts() {
    Item item = Examples.book("hn-01", "興安", 2);
    PageText text = Examples.text(item.pages().getLast(), "興安");
    PageReadings readings =
        new PageReadings(
            text.page(),
            Checksum.of(new byte[] {1}),
            "table 1",
            List.of(new PageReadings.OfLine(0, List.of("hưng", "yên"))));
    catalog()
        .publish(
            new Publication(
                item, VersionNumber.first(), List.of(text), List.of(readings), List.of()));

    assertEquals(Optional.of(readings), catalog().readings(text.page()));
    assertEquals(Optional.empty(), catalog().readings(page("hn-01", 1)));
    assertEquals(List.of(readings), catalog().readings(item.id()));

    catalog().withdraw(item.id(), VersionNumber.first(), "đang xem lại");
    assertEquals(Optional.empty(), catalog().readings(text.page()));
  }

  @Test
  void aPageWithoutTextHasNone() {
    Item item = Examples.book("dc-01", "Địa chí", 2);
    PageText empty = Examples.text(item.pages().getFirst());
    catalog().publish(new Publication(item, VersionNumber.first(), List.of(empty), List.of()));

    assertEquals(Optional.of(empty), catalog().text(page("dc-01", 1)));
    assertEquals(Optional.empty(), catalog().text(page("dc-01", 2)));
  }

  @Test
  void readersBrowseByDateTitleAndNewest() {
    catalog().publish(publication(Examples.dated(book("b", "Đền Mẫu"), "1936-05-02"), 1));
    catalog().publish(publication(book("c", "Dốc Lã"), 1));
    catalog().publish(publication(Examples.dated(book("a", "Ân Thi"), "18XX"), 1));
    catalog().publish(publication(Examples.dated(book("d", "An Tảo"), "1936-01-02"), 1));

    assertEquals("d a c b", ids(new Browse(Optional.empty(), Browse.Order.NEWEST, 0, 9)));
    assertEquals("a d b c", ids(new Browse(Optional.empty(), Browse.Order.DATE, 0, 9)));
    // a before â, d before đ
    assertEquals("d a c b", ids(new Browse(Optional.empty(), Browse.Order.TITLE, 0, 9)));
    assertEquals("a c", ids(new Browse(Optional.empty(), Browse.Order.NEWEST, 1, 2)));
  }

  @Test
  void readersBrowseOneCollection() {
    catalog().publish(publication(book("b", "Sách"), 1));
    catalog().publish(publication(Examples.item("p", new Kind.Picture(), "Ảnh", 1), 1));

    assertEquals("p", ids(new Browse(Optional.of(Collection.PICTURES), Browse.Order.NEWEST, 0, 9)));
    assertEquals(Map.of(Collection.LOCAL_RECORDS, 1, Collection.PICTURES, 1), catalog().counts());
  }

  @Test
  void serialsHaveTheirIssuesByYear() {
    issue("bao-2", "Tin Hưng Yên", "1936-05-09");
    issue("bao-1", "Tin Hưng Yên", "1936-05-02");
    issue("bao-3", "Tin Hưng Yên", "1938");
    issue("bao-4", "Phố Hiến tuần báo", "");
    catalog().publish(publication(Examples.dated(book("b", "Sách"), "1936"), 1));
    catalog().withdraw(new ItemId("bao-3"), VersionNumber.first(), "nhầm");

    assertEquals(
        List.of(
            new Serial(
                "pho-hien-tuan-bao", "Phố Hiến tuần báo", new TreeMap<>(Map.of(Serial.UNDATED, 1))),
            new Serial("tin-hung-yen", "Tin Hưng Yên", new TreeMap<>(Map.of(1936, 2)))),
        catalog().serials());
    assertEquals(
        List.of("bao-1", "bao-2"),
        catalog().issues("tin-hung-yen", 1936).stream().map(e -> e.item().id().value()).toList());
    assertEquals(1, catalog().issues("pho-hien-tuan-bao", Serial.UNDATED).size());
    assertEquals(List.of(), catalog().issues("tin-hung-yen", 1938));
  }

  private void issue(String id, String serial, String date) {
    Kind kind = new Kind.Issue(serial, Optional.empty(), Optional.empty());
    Item item = Examples.item(id, kind, serial, 1);
    catalog().publish(publication(date.isEmpty() ? item : Examples.dated(item, date), 1));
  }
}

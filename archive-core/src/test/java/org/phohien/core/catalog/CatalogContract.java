package org.phohien.core.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Collection;
import org.phohien.core.model.Examples;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.vault.VersionNumber;

/** What every catalog promises. */
public abstract class CatalogContract {

  private static final Selection ALL = Selection.all();

  /** An empty catalog, the same one during a test. */
  protected abstract Catalog catalog();

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
  void aReplayKeepsNumberAndStampAndTwiceChangesNothing() {
    Item first = Examples.book("dc-01", "Một", 1);
    Item second = Examples.book("dc-02", "Hai", 1);
    Change one = change(5, "2020-01-02T03:04:05.000006Z", first.id(), Change.Action.CREATE);
    Change two = change(9, "2021-01-02T03:04:05.123456Z", second.id(), Change.Action.DELETE);

    for (int turn = 0; turn < 2; turn++) {
      catalog().replay(publication(second, 4), two, Optional.of("nhầm"));
      catalog().replay(publication(first, 1), one, Optional.empty());
    }

    assertEquals(List.of(one, two), catalog().changesSince(0, 10));
    assertEquals(Optional.of(one.stamp()), catalog().earliest());
    assertEquals(two, catalog().find(second.id()).orElseThrow().change());
    assertFalse(catalog().find(second.id()).orElseThrow().visible());
    assertEquals(10, catalog().publish(publication(first, 2)).number());
  }

  @Test
  void aReplayOfAnOlderPublicationFillsTheLogOnly() {
    Item item = Examples.book("dc-01", "Mới", 1);
    Change old = change(1, "2020-01-01T00:00:00Z", item.id(), Change.Action.CREATE);
    Change now = change(2, "2020-01-02T00:00:00Z", item.id(), Change.Action.UPDATE);
    catalog().replay(publication(item, 3), now, Optional.empty());

    catalog().replay(publication(Examples.book("dc-01", "Cũ", 2), 1), old, Optional.empty());

    assertEquals("Mới", title("dc-01"));
    assertEquals(List.of(old, now), catalog().changesSince(0, 10));
  }

  @Test
  void aNumberThatBelongsToAnotherChangeIsAConflict() {
    Item item = Examples.book("dc-01", "Một", 1);
    catalog().publish(publication(item, 1));
    Item other = Examples.book("dc-02", "Hai", 1);

    assertThrows(
        ArchiveException.Conflict.class,
        () ->
            catalog()
                .replay(
                    publication(other, 1),
                    change(1, "2020-01-01T00:00:00Z", other.id(), Change.Action.CREATE),
                    Optional.empty()));
    assertEquals(Optional.empty(), catalog().find(other.id()));
  }

  @Test
  void whatCanBeSeenIsSettledAndWhatComesLaterHasALaterStamp() {
    Instant before = catalog().settled();
    Change first = catalog().publish(publication(Examples.book("a", "A", 1), 1));
    assertTrue(first.stamp().isAfter(before), first + " after " + before);

    Instant settled = catalog().settled();
    assertFalse(settled.isBefore(first.stamp()), settled + " from " + first);
    assertFalse(catalog().settled().isBefore(settled), "it never goes back");

    Change second = catalog().publish(publication(Examples.book("b", "B", 1), 1));
    assertTrue(second.stamp().isAfter(settled), second + " after " + settled);
  }

  @Test
  void stampsNeverGoBack() {
    Instant far = Instant.parse("2999-01-01T00:00:00Z");
    Item future = Examples.book("f", "Mai sau", 0);
    catalog()
        .replay(
            publication(future, 1),
            new Change(1, far, future.id(), Change.Action.CREATE),
            Optional.empty());

    Change next = catalog().publish(publication(Examples.book("n", "Nay", 0), 1));
    assertTrue(next.stamp().isAfter(far), next::toString);
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
  void aHarvesterPagesWithoutGapsOrRepeats() {
    for (int n = 0; n < 7; n++) {
      catalog().publish(publication(book("dc-" + n, "Sách"), 1));
    }
    List<String> seen = new ArrayList<>();
    Optional<Selection.Place> after = Optional.empty();
    while (true) {
      List<Harvested> page =
          catalog()
              .harvest(
                  new Selection(Optional.empty(), Optional.empty(), Optional.empty(), after),
                  "oai_dc",
                  3);
      if (page.isEmpty()) {
        break;
      }
      page.forEach(h -> seen.add(h.item().value()));
      Harvested last = page.getLast();
      after = Optional.of(new Selection.Place(last.change().stamp(), last.item()));
    }

    assertEquals(List.of("dc-0", "dc-1", "dc-2", "dc-3", "dc-4", "dc-5", "dc-6"), seen);
  }

  @Test
  void aHarvesterSelectsByStampAndSet() {
    Item a = book("a", "Một");
    Item b = Examples.item("b", new Kind.Picture(), "Hai", 1);
    Item c = book("c", "Ba");
    Instant t = Instant.parse("2020-01-01T00:00:00Z");
    catalog().replay(publication(a, 1), created(1, t, a), Optional.empty());
    catalog().replay(publication(b, 1), created(2, t.plusSeconds(1), b), Optional.empty());
    catalog().replay(publication(c, 1), created(3, t.plusSeconds(1), c), Optional.empty());

    assertEquals(
        "b c", harvested(Optional.empty(), Optional.of(t.plusSeconds(1)), Optional.empty()));
    assertEquals("a", harvested(Optional.empty(), Optional.empty(), Optional.of(t)));
    assertEquals(
        "a b c", harvested(Optional.empty(), Optional.of(t), Optional.of(t.plusSeconds(1))));
    assertEquals(
        "c",
        harvested(
            Optional.of(Collection.LOCAL_RECORDS.slug()),
            Optional.of(t.plusSeconds(1)),
            Optional.empty()));
  }

  @Test
  void serialsAndPlacesAreSetsThatMoveWithEachChange() {
    catalog().publish(publication(Examples.rich("hn-01"), 1));
    Item issue =
        Examples.item(
            "bao-1",
            new Kind.Issue("Phố Hiến tuần báo", Optional.empty(), Optional.of("12")),
            "Số 12",
            0);
    Change first = catalog().publish(publication(issue, 1));
    String serial = "bao-chi:pho-hien-tuan-bao";
    Selection ofSerial =
        new Selection(Optional.of(serial), Optional.empty(), Optional.empty(), Optional.empty());

    Harvested found = catalog().harvest(ofSerial, "oai_dc", 10).getFirst();
    assertEquals(List.of("bao-chi", serial), found.sets());
    assertTrue(
        catalog().sets().contains(new HarvestSet(serial, "Phố Hiến tuần báo")),
        () -> catalog().sets().toString());
    assertEquals(1, catalog().count(ofSerial, "oai_dc"));

    Change second = catalog().withdraw(issue.id(), new VersionNumber(2), "rút");
    Selection since =
        new Selection(
            Optional.of(serial),
            Optional.of(second.stamp()),
            Optional.empty(),
            Optional.of(new Selection.Place(first.stamp(), issue.id())));
    assertTrue(catalog().harvest(since, "oai_dc", 10).getFirst().deleted());
  }

  @Test
  void entriesWithoutTheFormatAreLeftOutUnlessDeleted() {
    Item plain = book("a", "Một");
    catalog()
        .publish(
            new Publication(
                plain, VersionNumber.first(), List.of(), List.of(record("oai_dc", "<dc/>"))));
    Item gone = book("b", "Hai");
    catalog().publish(publication(gone, 1));
    catalog().withdraw(gone.id(), new VersionNumber(2), "nhầm");

    assertEquals(1, catalog().count(ALL, "marc21"));
    assertEquals(2, catalog().count(ALL, "oai_dc"));
    assertEquals(
        List.of(gone.id()),
        catalog().harvest(ALL, "marc21", 10).stream().map(Harvested::item).toList());
    Harvested one = catalog().harvest(plain.id(), "oai_dc").orElseThrow();
    assertEquals("<dc/>", new String(one.record().orElseThrow(), UTF_8));
    assertEquals(Optional.empty(), catalog().harvest(plain.id(), "marc21").orElseThrow().record());
    assertEquals(Optional.empty(), catalog().harvest(new ItemId("x"), "oai_dc"));
  }

  @Test
  void whoWaitsHearsOfTheNextChange() throws Exception {
    assertFalse(catalog().awaitChange(0, Duration.ofMillis(1)));
    Catalog catalog = catalog();
    CompletableFuture<Boolean> heard =
        CompletableFuture.supplyAsync(() -> catalog.awaitChange(0, Duration.ofSeconds(30)));

    catalog.publish(publication(book("a", "Một"), 1));

    assertTrue(heard.get());
    assertTrue(catalog.awaitChange(0, Duration.ZERO));
  }

  @Test
  void changesComeInOrderUpToTheLimit() {
    for (int n = 1; n <= 4; n++) {
      catalog().publish(publication(book("a", "Một"), n));
    }

    assertEquals(
        List.of(2L, 3L), catalog().changesSince(1, 2).stream().map(Change::number).toList());
  }

  /** An item with a text for each page and a record in both formats. */
  protected static Publication publication(Item item, int version) {
    return new Publication(
        item,
        new VersionNumber(version),
        item.pages().stream().map(p -> Examples.text(p, "Trang " + p.label())).toList(),
        List.of(record("oai_dc", "<dc/>"), record("marc21", "<record/>")));
  }

  private static Dissemination record(String prefix, String xml) {
    return new Dissemination(prefix, xml.getBytes(UTF_8));
  }

  private static Item book(String id, String title) {
    return Examples.book(id, title, 1);
  }

  private static Browse newest(int limit) {
    return new Browse(Optional.empty(), Browse.Order.NEWEST, 0, limit);
  }

  private static PageId page(String item, int number) {
    return PageId.nth(new ItemId(item), number);
  }

  private static Change change(long number, String stamp, ItemId item, Change.Action action) {
    return new Change(number, Instant.parse(stamp), item, action);
  }

  private static Change created(long number, Instant stamp, Item item) {
    return new Change(number, stamp, item.id(), Change.Action.CREATE);
  }

  private String title(String item) {
    return catalog().find(new ItemId(item)).orElseThrow().item().description().title();
  }

  private String ids(Browse browse) {
    return String.join(
        " ", catalog().browse(browse).stream().map(e -> e.item().id().value()).toList());
  }

  private String harvested(Optional<String> set, Optional<Instant> from, Optional<Instant> until) {
    Selection selection = new Selection(set, from, until, Optional.empty());
    List<Harvested> found = catalog().harvest(selection, "oai_dc", 10);
    assertEquals(found.size(), catalog().count(selection, "oai_dc"));
    return String.join(" ", found.stream().map(h -> h.item().value()).toList());
  }
}

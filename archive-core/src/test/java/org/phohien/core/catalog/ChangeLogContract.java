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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Collection;
import org.phohien.core.model.Examples;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.vault.VersionNumber;

/** What every catalog promises to those who follow its log: indexes, harvesters, a rebuild. */
public abstract class ChangeLogContract extends CatalogBench {

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
    assertEquals(List.of("bao-chi", serial), found.sets().subList(0, 2));
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
}

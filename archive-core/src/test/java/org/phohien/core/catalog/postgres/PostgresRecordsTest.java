package org.phohien.core.catalog.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Dissemination;
import org.phohien.core.catalog.Entry;
import org.phohien.core.catalog.HarvestSet;
import org.phohien.core.catalog.Harvested;
import org.phohien.core.catalog.HeldRecord;
import org.phohien.core.catalog.Publication;
import org.phohien.core.catalog.PublicationFile;
import org.phohien.core.catalog.RecordCatalog;
import org.phohien.core.catalog.RecordCatalog.Remembered;
import org.phohien.core.catalog.Selection;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.VersionNumber;

@ExtendWith(EmbeddedDatabase.class)
class PostgresRecordsTest {

  private static final ItemId OBJECT = new ItemId("import.abc");
  private static final VersionNumber FIRST = new VersionNumber(1);

  private final Database database;
  private final RecordCatalog records;
  private final Catalog catalog;

  PostgresRecordsTest(Database database) {
    this.database = database;
    this.records = new PostgresRecords(database);
    this.catalog = new PostgresCatalog(database);
  }

  @Test
  void manyRecordsGetConsecutiveNumbersInTheirOrderAndOneStamp() {
    assertEquals(1_200, records.publish(OBJECT, FIRST, many(1_200).iterator()));

    List<Change> changes = catalog.changesSince(0, 10_000);
    assertEquals(
        IntStream.rangeClosed(1, 1_200).mapToObj(n -> id(n)).toList(),
        changes.stream().map(Change::item).toList());
    assertEquals(1_200, changes.getLast().number());
    assertEquals(1, changes.stream().map(Change::stamp).distinct().count());
    assertTrue(changes.getFirst().stamp().isAfter(Instant.now().minusSeconds(2)));
    assertEquals("<r>7</r>", new String(record(7), UTF_8));
    assertEquals(Optional.of(holding(7)), records.holding(id(7)));
  }

  @Test
  void recordsMoveInTheSetsOfTheirPlacesWithEachChange() {
    records.publish(OBJECT, FIRST, List.of(placed(1), held(2)).iterator());
    String spec = HarvestSet.of(placed(1).item()).getFirst().spec();
    Selection place =
        new Selection(Optional.of(spec), Optional.empty(), Optional.empty(), Optional.empty());
    assertEquals(
        List.of(id(1)),
        catalog.harvest(place, "oai_dc", 10).stream().map(Harvested::item).toList());

    records.withdraw(OBJECT, FIRST, "nhầm");

    assertTrue(catalog.harvest(place, "oai_dc", 10).getFirst().deleted());
  }

  private static HeldRecord placed(int number) {
    Description titled = Description.titled("Sách");
    Description placed =
        new Description(
            titled.title(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of("Hưng Yên"),
            List.of(),
            Optional.empty(),
            Optional.empty());
    HeldRecord plain = held(number);
    return new HeldRecord(plain.item().with(placed), plain.holding(), plain.disseminations());
  }

  @Test
  void theSameVersionTwiceIsOnePublication() {
    records.publish(OBJECT, FIRST, many(3).iterator());

    assertEquals(3, records.publish(OBJECT, FIRST, many(3).iterator()));

    assertEquals(3, catalog.lastChange());
  }

  @Test
  void whatComesAfterHasALaterStamp() {
    records.publish(OBJECT, FIRST, many(3).iterator());
    Change next = catalog.publish(own("x", 1));

    assertEquals(4, next.number());
    assertFalse(next.stamp().isBefore(catalog.find(id(3)).orElseThrow().change().stamp()));
  }

  @Test
  void anItemWithAnObjectOfItsOwnIsNotTakenOver() {
    catalog.publish(own(id(2).value(), 1));

    assertEquals(2, records.publish(OBJECT, FIRST, many(3).iterator()));

    assertEquals("Của mình", catalog.find(id(2)).orElseThrow().item().description().title());
    assertTrue(records.holding(id(2)).isEmpty());
    assertEquals(List.of(), catalog.prefixes(id(2)), "its disseminations are its own, too");
  }

  @Test
  void aRecordThatGetsAnObjectOfItsOwnIsPublishedFromItsFirstVersion() {
    records.publish(OBJECT, new VersionNumber(5), many(3).iterator());

    Change change = catalog.publish(own(id(2).value(), 1));

    assertEquals(Change.Action.UPDATE, change.action());
    assertEquals(FIRST, catalog.find(id(2)).orElseThrow().version());
    assertTrue(records.holding(id(2)).isEmpty());
  }

  @Test
  void allThatStillLiveInTheObjectAreTakenBackTogether() {
    records.publish(OBJECT, FIRST, many(3).iterator());
    catalog.publish(own(id(2).value(), 1));

    assertEquals(2, records.withdraw(OBJECT, FIRST, "nhầm"));
    assertEquals(2, records.withdraw(OBJECT, FIRST, "nhầm"));

    assertEquals(Optional.of("nhầm"), catalog.find(id(1)).orElseThrow().withdrawn());
    assertTrue(catalog.find(id(2)).orElseThrow().visible());
    assertEquals(6, catalog.lastChange());
    assertTrue(catalog.harvest(id(3), "oai_dc").orElseThrow().deleted());
  }

  @Test
  void aLostCatalogIsReplayedToTheSameEntries() {
    records.publish(OBJECT, FIRST, many(3).iterator());
    records.withdraw(OBJECT, FIRST, "nhầm");
    List<Entry> before = IntStream.rangeClosed(1, 3).mapToObj(this::entry).toList();
    List<PublicationFile> remembered = new ArrayList<>();
    records.publications(OBJECT, remembered::add);
    database.with(h -> h.execute("truncate projection.entry, projection.change"));

    for (int round = 0; round < 2; round++) {
      records.replay(
          IntStream.range(0, 3)
              .mapToObj(n -> new Remembered(many(3).get(n), remembered.get(n)))
              .iterator());
    }

    assertEquals(before, IntStream.rangeClosed(1, 3).mapToObj(this::entry).toList());
    assertEquals(6, catalog.lastChange());
    assertEquals(Optional.of(holding(2)), records.holding(id(2)));
  }

  private Entry entry(int number) {
    return catalog.find(id(number)).orElseThrow();
  }

  private byte[] record(int number) {
    return catalog.harvest(id(number), "oai_dc").orElseThrow().record().orElseThrow();
  }

  private static Publication own(String id, int version) {
    Item item =
        new Item(
            new ItemId(id),
            new Kind.CatalogueRecord(),
            Description.titled("Của mình"),
            Rights.unknown(),
            List.of());
    return new Publication(item, new VersionNumber(version), List.of(), List.of());
  }

  private static List<HeldRecord> many(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(PostgresRecordsTest::held).toList();
  }

  private static HeldRecord held(int number) {
    Item item =
        new Item(
            id(number),
            new Kind.CatalogueRecord(),
            Description.titled("Sách " + number),
            Rights.unknown(),
            List.of());
    byte[] xml = ("<r>" + number + "</r>").getBytes(UTF_8);
    return new HeldRecord(item, holding(number), List.of(new Dissemination("oai_dc", xml)));
  }

  private static Holding holding(int number) {
    return new Holding(OBJECT, number, 100L * number, 99, "sha-" + number);
  }

  private static ItemId id(int number) {
    return new ItemId("r" + (10_000 + number));
  }
}

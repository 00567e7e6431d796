package org.phohien.core.catalog.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Dissemination;
import org.phohien.core.catalog.HarvestSet;
import org.phohien.core.catalog.Harvested;
import org.phohien.core.catalog.Publication;
import org.phohien.core.catalog.Selection;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.library.CuratedSet;
import org.phohien.core.library.CuratedSets;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;
import org.phohien.core.problem.ArchiveException.Conflict;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.source.Source;
import org.phohien.core.source.SourceName;
import org.phohien.core.source.postgres.PostgresSources;
import org.phohien.core.vault.VersionNumber;

@ExtendWith(EmbeddedDatabase.class)
class PostgresCuratedSetsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final ItemId BOOK = new ItemId("dc-01");
  private static final ItemId OTHER = new ItemId("dc-02");

  private final Database database;
  private final Catalog catalog;
  private final CuratedSets sets;

  PostgresCuratedSetsTest(Database database) {
    this.database = database;
    this.catalog = new PostgresCatalog(database);
    this.sets = new PostgresCuratedSets(database);
  }

  @Test
  void whoComesIntoSetIsHarvestedAsChangedAndInIt() {
    publish(BOOK, 1);
    Change before = publish(OTHER, 1);
    make("truong-hoc");

    List<ItemId> added = sets.add("truong-hoc", List.of(BOOK, new ItemId("none")), "an", NOW);

    assertEquals(List.of(BOOK), added);
    Harvested found = harvest("chon:truong-hoc").getFirst();
    assertEquals(BOOK, found.item());
    assertTrue(found.sets().contains("chon:truong-hoc"));
    assertTrue(found.change().stamp().isAfter(before.stamp()));
    assertEquals(before.number() + 1, catalog.lastChange());
    assertTrue(catalog.sets().contains(new HarvestSet("chon:truong-hoc", "Cho trường học")));
  }

  @Test
  void whoLeavesSetIsHarvestedAsChangedAndNotInIt() {
    publish(BOOK, 1);
    make("truong-hoc");
    sets.add("truong-hoc", List.of(BOOK), "an", NOW);
    long before = catalog.lastChange();

    assertEquals(List.of(BOOK), sets.take("truong-hoc", List.of(BOOK, OTHER)));

    assertEquals(List.of(), harvest("chon:truong-hoc"));
    assertEquals(before + 1, catalog.find(BOOK).orElseThrow().change().number());
    assertEquals(List.of(), sets.of(BOOK));
  }

  @Test
  void membershipOutlivesNextPublication() {
    publish(BOOK, 1);
    make("truong-hoc");
    sets.add("truong-hoc", List.of(BOOK), "an", NOW);

    publish(BOOK, 2);

    assertEquals(BOOK, harvest("chon:truong-hoc").getFirst().item());
  }

  @Test
  void replayOfVaultKeepsStampOfMembership() {
    Change first = publish(BOOK, 1);
    make("truong-hoc");
    sets.add("truong-hoc", List.of(BOOK), "an", NOW);
    Change moved = catalog.find(BOOK).orElseThrow().change();
    database.with(h -> h.execute("truncate projection.change, projection.entry cascade"));
    database.with(h -> h.execute("truncate projection.membership"));

    catalog.replay(publication(BOOK, 1), first, Optional.empty());
    PostgresRecords records = new PostgresRecords(database);
    records.replaySets();
    records.replaySets();

    assertEquals(moved, catalog.find(BOOK).orElseThrow().change());
    assertEquals(moved, harvest("chon:truong-hoc").getFirst().change());
    assertEquals(moved.number(), catalog.lastChange());
  }

  @Test
  void removedSetTellsOfItsItems() {
    publish(BOOK, 1);
    make("truong-hoc");
    sets.add("truong-hoc", List.of(BOOK), "an", NOW);
    long before = catalog.lastChange();

    sets.remove("truong-hoc");

    assertEquals(before + 1, catalog.lastChange());
    assertEquals(Optional.empty(), sets.find("truong-hoc"));
    assertThrows(NotFound.class, () -> sets.items("truong-hoc"));
  }

  @Test
  void codeIsGivenOnce() {
    make("truong-hoc");
    assertThrows(Conflict.class, () -> make("truong-hoc"));
  }

  @Test
  void recordsOfSourceLieInSetOfItsLibraryAndTheRestInThatOfHouse() {
    new PostgresSources(database)
        .add(
            Source.fresh(
                new SourceName("an-vi"),
                "Thư viện xã An Vĩ",
                URI.create("http://an-vi.example/oai"),
                NOW,
                "an"));
    publish(new ItemId("an-vi.7-abc"), 1);
    publish(new ItemId("an.7"), 1);

    assertEquals(new ItemId("an-vi.7-abc"), harvest("thu-vien:an-vi").getFirst().item());
    assertEquals(new ItemId("an.7"), harvest("thu-vien:chinh").getFirst().item());
    assertTrue(catalog.sets().contains(new HarvestSet("thu-vien:an-vi", "Thư viện xã An Vĩ")));
  }

  @Test
  void setsAreInTheOrderOfTheirSpecsAndCalledAsTheyAreCalledNow() {
    for (int n = 0; n < 40; n++) {
      make("l-" + n);
      publish(new ItemId("b-" + n), 1);
      sets.add("l-" + n, List.of(new ItemId("b-" + n)), "an", NOW);
    }
    sets.rename("l-7", "Tên mới", "");

    List<String> specs = catalog.sets().stream().map(HarvestSet::spec).toList();

    assertEquals(specs.stream().sorted().toList(), specs);
    assertTrue(catalog.sets().contains(new HarvestSet("chon:l-7", "Tên mới")));
  }

  @Test
  void tombstoneTellsWhyItIsOne() {
    publish(BOOK, 1);
    catalog.withdraw(BOOK, new VersionNumber(1), "trùng với dc-02");

    assertEquals(
        Optional.of("trùng với dc-02"), catalog.harvest(BOOK, "oai_dc").orElseThrow().withdrawn());
  }

  private void make(String code) {
    sets.make(new CuratedSet(code, "Cho trường học", "", NOW, "an", 0));
  }

  private List<Harvested> harvest(String set) {
    return catalog.harvest(
        new Selection(Optional.of(set), Optional.empty(), Optional.empty(), Optional.empty()),
        "oai_dc",
        10);
  }

  private Change publish(ItemId id, int version) {
    return catalog.publish(publication(id, version));
  }

  private static Publication publication(ItemId id, int version) {
    Item item =
        new Item(
            id,
            new Kind.LocalRecord(),
            Description.titled("Hưng Yên địa chí"),
            Rights.unknown(),
            List.of());
    return new Publication(
        item,
        new VersionNumber(version),
        List.of(),
        List.of(
            new Dissemination("oai_dc", "<r/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
  }
}

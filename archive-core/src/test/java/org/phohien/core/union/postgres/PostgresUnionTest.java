package org.phohien.core.union.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Publication;
import org.phohien.core.catalog.postgres.PostgresCatalog;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;
import org.phohien.core.union.Union;
import org.phohien.core.union.Union.Decision;
import org.phohien.core.union.Union.Pair;
import org.phohien.core.vault.VersionNumber;

@ExtendWith(EmbeddedDatabase.class)
class PostgresUnionTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final Catalog catalog;
  private final Union union;
  private int version;

  PostgresUnionTest(Database database) {
    this.catalog = new PostgresCatalog(database);
    this.union = new PostgresUnion(database, catalog);
  }

  @Test
  void recordsOfSeveralLibrariesClusterByPairs() {
    publish("dc-01", "Hưng Yên địa chí", "1937");
    publish("xa.1", "HUNG YEN DIA CHI", "1937");
    publish("huyen.7", "Hưng yên địa chí.", "1937");
    publish("huyen.8", "Đại Nam nhất thống chí", "1882");
    follow();

    assertEquals(ids("huyen.7", "xa.1"), union.alike(new ItemId("dc-01")));
    assertEquals(ids("dc-01", "huyen.7"), union.alike(new ItemId("xa.1")));
    assertEquals(List.of(), union.alike(new ItemId("huyen.8")));
  }

  @Test
  void doubtfulPairWaitsForALibrarianWhoseWordCanBeTakenBack() {
    publish("dc-01", "Hưng Yên địa chí", "1937");
    publish("xa.1", "Hưng Yên địa chí", "1997");
    follow();
    Pair pair = union.doubtful(10).getFirst();
    assertEquals(List.of(), union.alike(pair.a()));

    union.decide(pair.b(), pair.a(), true, "an", NOW);

    assertEquals(ids("xa.1"), union.alike(new ItemId("dc-01")));
    assertEquals(0, union.doubtfulCount());
    Decision said = union.decisions(10).getFirst();
    union.undo(said.id(), NOW);
    assertEquals(List.of(), union.alike(pair.a()));
    assertEquals(1, union.doubtfulCount());
    assertEquals(java.util.Optional.empty(), union.undo(said.id(), NOW));
  }

  @Test
  void whatALibrarianPartedStaysPartedAlsoAcrossAThird() {
    publish("a1", "Hưng Yên địa chí", "1937");
    publish("b1", "Hưng Yên địa chí", "1937");
    publish("c1", "Hưng Yên địa chí", "1937");
    follow();

    union.decide(new ItemId("a1"), new ItemId("b1"), false, "an", NOW);

    assertEquals(ids("c1"), union.alike(new ItemId("a1")));
    assertEquals(ids("c1"), union.alike(new ItemId("b1")));
    assertEquals(ids("a1", "b1"), union.alike(new ItemId("c1")));
  }

  @Test
  void recordThatIsChangedOrWithdrawnIsReckonedAnew() {
    publish("dc-01", "Hưng Yên địa chí", "1937");
    publish("xa.1", "Hưng Yên địa chí", "1937");
    follow();
    publish("xa.1", "Nấu ăn chay", "1937");
    follow();
    assertEquals(List.of(), union.alike(new ItemId("dc-01")));

    publish("xa.1", "Hưng Yên địa chí", "1937");
    follow();
    assertEquals(ids("xa.1"), union.alike(new ItemId("dc-01")));
    catalog.withdraw(new ItemId("xa.1"), new VersionNumber(++version), "nhầm");
    assertEquals(List.of(), union.alike(new ItemId("dc-01")));
  }

  @Test
  void followsManyChangesInRounds() {
    for (int n = 0; n < 320; n++) {
      publish("r" + n, "Sách số " + n, "1937");
    }
    assertEquals(true, union.follow());
    assertFalse(union.follow());
    assertEquals(0, union.doubtfulCount());
  }

  private void follow() {
    boolean more;
    do {
      more = union.follow();
    } while (more);
  }

  private static List<ItemId> ids(String... ids) {
    return java.util.Arrays.stream(ids).map(ItemId::new).toList();
  }

  private void publish(String id, String title, String year) {
    Item item =
        new Item(
            new ItemId(id),
            new Kind.CatalogueRecord(),
            Description.draft(title).agents(Agent.author("Trịnh Như Tấu")).date(year).finished(),
            Rights.unknown(),
            List.of());
    catalog.publish(new Publication(item, new VersionNumber(++version), List.of(), List.of()));
  }
}

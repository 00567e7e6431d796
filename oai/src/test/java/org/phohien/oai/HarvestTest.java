package org.phohien.oai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.postgres.PostgresCatalog;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.oai.token.TokenSeal;
import org.phohien.oai.verb.Provider;

/**
 * A harvester and writers at once, on the real catalog: items are added, changed and withdrawn
 * between the parts of a list, transactions are held open between stamp and commit, and the clock
 * of the database is put forward and back. However they meet, the harvester's copy is the library's
 * state once it has asked a last time.
 */
@ExtendWith(EmbeddedDatabase.class)
class HarvestTest {

  private static final int STEPS = 60;

  private final Database database;
  private final Catalog catalog;

  HarvestTest(Database database) {
    this.database = database;
    this.catalog = new PostgresCatalog(database);
  }

  @BeforeEach
  void build() {
    HeldWriter.buildGate(database);
  }

  @AfterEach
  void pullDown() {
    HeldWriter.pullDownGate(database);
  }

  @RepeatedTest(30)
  void copyIsCompleteWhateverHappensMeanwhile(RepetitionInfo repetition) throws Exception {
    Random random = new Random(repetition.getCurrentRepetition());
    House house = new House(1 + random.nextInt(6));
    Provider provider =
        new Provider(
            catalog, house.repository(), new TokenSeal(new byte[32]), InstantSource.system());
    Harvester harvester = new Harvester(query -> House.answer(provider, query));
    try (HeldWriter writer = new HeldWriter(database, catalog, random)) {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(10)) {
          case 0 -> writer.hold();
          case 1 -> writer.letGo();
          case 2 -> writer.moveClock(random.nextInt(-7_200, 7_200));
          case 3, 4, 5 -> {
            // Each further part finds more changes, fewer than it lists, so that the list ends.
            int[] left = {10};
            harvester.harvest(() -> {
              if (left[0]-- > 0) {
                writer.write();
              }
            });
          }
          default -> writer.write();
        }
      }
      writer.letGo();
      harvester.harvest(() -> {});

      assertEquals(writer.state(), harvester.copy());
    }
    List<String> whole = new Harvester(query -> House.answer(provider, query)).harvest(() -> {});
    Set<String> once = new TreeSet<>(whole);
    assertEquals(once.size(), whole.size(), "a list names nothing twice");
    assertEquals(harvester.copy().keySet(), once);
  }
}

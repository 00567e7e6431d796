package org.phohien.oai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.phohien.core.catalog.Change;
import org.phohien.core.model.Examples;
import org.phohien.core.model.Item;
import org.phohien.core.vault.VersionNumber;

/**
 * A harvester and writers at once: items are added, changed and withdrawn between the parts of a
 * list, and some changes become visible only up to two seconds after their stamp. However they
 * meet, the harvester's copy is the library's state once it has asked a last time.
 */
class HarvestTest {

  private static final int ITEMS = 40;

  @RepeatedTest(60)
  void copyIsCompleteWhateverHappensMeanwhile(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    House house = new House(1 + random.nextInt(6));
    Writer writer = new Writer(house, random);
    for (int i = 0; i < ITEMS; i++) {
      writer.write();
    }
    Harvester harvester = new Harvester(house::ask);
    for (int round = 0; round < 6; round++) {
      // Each further part finds more changes, fewer than it lists, so that the list ends.
      int[] left = {30};
      harvester.harvest(() -> {
        if (left[0]-- > 0) {
          writer.write();
        }
      });
      house.pass(Duration.ofMillis(random.nextInt(5000)));
    }
    house.pass(Duration.ofSeconds(5));
    harvester.harvest(() -> {});
    assertEquals(writer.state, harvester.copy());
  }

  /** Writes one change at a time, and remembers what the library holds. */
  private static final class Writer {

    private final House house;
    private final Random random;
    private final Map<String, String> state = new TreeMap<>();
    private final List<Integer> versions = new ArrayList<>();

    Writer(House house, Random random) {
      this.house = house;
      this.random = random;
      for (int i = 0; i < ITEMS; i++) {
        versions.add(0);
      }
    }

    void write() {
      int n = random.nextInt(ITEMS);
      int version = versions.get(n) + 1;
      versions.set(n, version);
      Item item = Examples.book("i-" + n, "Bản " + version, 1);
      boolean withdrawn = version > 1 && random.nextInt(5) == 0;
      // Stamped now, seen later: a commit takes its time.
      Instant stamp = later(house.clock().instant().truncatedTo(ChronoUnit.MICROS));
      Change change =
          new Change(
              house.catalog().lastChange() + 1,
              stamp,
              item.id(),
              withdrawn ? Change.Action.DELETE : Change.Action.UPDATE);
      house.pass(Duration.ofNanos(random.nextInt(1_990_000) * 1000L));
      house
          .catalog()
          .replay(
              House.publication(item, new VersionNumber(version)),
              change,
              withdrawn ? Optional.of("rút") : Optional.empty());
      state.put("oai:thuvien.example:i-" + n, withdrawn ? "deleted" : "Bản " + version);
      house.pass(Duration.ofNanos(random.nextInt(700_000) * 1000L));
    }

    /** Stamps never go back. */
    private Instant later(Instant now) {
      return house.catalog().changesSince(house.catalog().lastChange() - 1, 1).stream()
          .map(Change::stamp)
          .filter(now::isBefore)
          .findFirst()
          .orElse(now);
    }
  }
}

package org.phohien.oai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Publication;
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
      writer.pass(Duration.ofMillis(random.nextInt(3000)));
    }
    writer.pass(Duration.ofSeconds(5));
    harvester.harvest(() -> {});
    assertEquals(writer.state, harvester.copy());
  }

  /** Writes one change after another, and remembers what the library will hold. */
  private static final class Writer {

    private record Commit(Instant visible, Publication publication, Change change) {}

    private final House house;
    private final Random random;
    private final Map<String, String> state = new TreeMap<>();
    private final Map<Integer, Integer> versions = new HashMap<>();
    private final Deque<Commit> open = new ArrayDeque<>();
    private Instant lastVisible = Instant.MIN;
    private long number;

    Writer(House house, Random random) {
      this.house = house;
      this.random = random;
    }

    /** Stamps a change, lets time pass, and makes those visible whose commit is through by then. */
    void write() {
      begin(random.nextInt(ITEMS));
      pass(Duration.ofNanos(random.nextInt(900_000) * 1000L));
    }

    void pass(Duration time) {
      house.pass(time);
      while (!open.isEmpty() && !open.getFirst().visible().isAfter(house.clock().instant())) {
        Commit done = open.removeFirst();
        house
            .catalog()
            .replay(
                done.publication(),
                done.change(),
                done.change().action() == Change.Action.DELETE
                    ? Optional.of("rút")
                    : Optional.empty());
      }
    }

    private void begin(int n) {
      int version = versions.merge(n, 1, Integer::sum);
      Item item = Examples.book("i-" + n, "Bản " + version, 1);
      boolean withdrawn = version > 1 && random.nextInt(5) == 0;
      Instant stamp = house.clock().instant().truncatedTo(ChronoUnit.MICROS);
      Instant visible = stamp.plus(random.nextInt(1_990_000), ChronoUnit.MICROS);
      // Numbers appear in order: no commit is seen before an earlier one.
      lastVisible = visible.isAfter(lastVisible) ? visible : lastVisible;
      Change.Action action = withdrawn ? Change.Action.DELETE : Change.Action.UPDATE;
      open.add(
          new Commit(
              lastVisible,
              House.publication(item, new VersionNumber(version)),
              new Change(++number, stamp, item.id(), action)));
      state.put("oai:thuvien.example:i-" + n, withdrawn ? "deleted" : "Bản " + version);
    }
  }
}

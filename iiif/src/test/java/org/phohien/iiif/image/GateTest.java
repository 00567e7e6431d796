package org.phohien.iiif.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.phohien.core.problem.ArchiveException.Invalid;

class GateTest {

  private static final long MEGABYTE = 1 << 20;
  private static final Duration LONG = Duration.ofMinutes(1);

  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  private static Gate gate(int threads, long bytes, int longest, int share, Duration patience) {
    Gate.Rules rules =
        new Gate.Rules(
            threads, bytes, longest, share, patience, LONG, Long.MAX_VALUE / 2, 1_000_000_000L);
    return new Gate(rules, System::nanoTime);
  }

  @Test
  void whoFindsTheQueueFullIsToldToComeBack() throws Exception {
    Gate gate = gate(1, 8 * MEGABYTE, 0, 9, LONG);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<String> first = other.submit(() -> gate.pass("a", MEGABYTE, 1, _ -> waitInside()));
      inside.await();
      Refusal full = assertThrows(Refusal.class, () -> gate.pass("b", MEGABYTE, 1, _ -> "no"));
      assertEquals(Refusal.Cause.FULL, full.why());
      assertTrue(full.retryAfter().toSeconds() >= 1);
      go.countDown();
      assertEquals("done", first.get());
    }
    assertEquals("again", gate.pass("b", MEGABYTE, 1, _ -> "again"));
    assertEquals(new Gate.Load(0, 0, 0), gate.load());
  }

  @Test
  void memoryIsCountedTooAndWhoWaitsTooLongIsSentAway() throws Exception {
    Gate gate = gate(4, 8 * MEGABYTE, 4, 4, Duration.ofMillis(1));
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<String> first = other.submit(() -> gate.pass("a", 6 * MEGABYTE, 1, _ -> waitInside()));
      inside.await();
      Refusal late = assertThrows(Refusal.class, () -> gate.pass("b", 3 * MEGABYTE, 1, _ -> "no"));
      assertEquals(Refusal.Cause.LATE, late.why());
      assertEquals("small", gate.pass("b", MEGABYTE, 1, _ -> "small"));
      go.countDown();
      assertEquals("done", first.get());
    }
  }

  @Test
  void oneClientHasItsShareOfTheQueueAndClientsTakeTurns() throws Exception {
    Gate gate = gate(1, 8 * MEGABYTE, 10, 3, LONG);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    List<Future<String>> all = new ArrayList<>();
    try (ExecutorService others = Executors.newCachedThreadPool()) {
      all.add(others.submit(() -> gate.pass("greedy", MEGABYTE, 1, _ -> waitInside())));
      inside.await();
      for (String client : List.of("greedy", "greedy", "greedy", "reader")) {
        int before = gate.load().waiting();
        all.add(
            others.submit(() -> gate.pass(client, MEGABYTE, 1, _ -> order.add(client) + client)));
        while (gate.load().waiting() == before) {
          Thread.onSpinWait();
        }
      }
      Refusal share =
          assertThrows(Refusal.class, () -> gate.pass("greedy", MEGABYTE, 1, _ -> "no"));
      assertEquals(Refusal.Cause.SHARE, share.why());
      assertEquals(429, share.why().status());
      go.countDown();
      for (Future<String> one : all) {
        one.get();
      }
    }
    assertEquals(List.of("greedy", "reader", "greedy", "greedy"), order);
  }

  @Test
  void aClientThatHasSpentItsBudgetWaitsUntilItIsFullAgain() {
    AtomicLong clock = new AtomicLong();
    Gate gate = new Gate(new Gate.Rules(1, MEGABYTE, 4, 4, LONG, LONG, 1_000, 100), clock::get);
    assertEquals("large", gate.pass("a", 1, 1_500, _ -> "large"));
    Refusal spent = assertThrows(Refusal.class, () -> gate.pass("a", 1, 1, _ -> "no"));
    assertEquals(Refusal.Cause.BUDGET, spent.why());
    assertEquals(Duration.ofSeconds(5), spent.retryAfter());
    assertEquals("other", gate.pass("b", 1, 1, _ -> "other"));
    clock.addAndGet(Duration.ofSeconds(6).toNanos());
    assertEquals("later", gate.pass("a", 1, 1, _ -> "later"));
  }

  @Test
  void workThatTakesTooLongGivesUpAndGivesItsPlaceBack() {
    AtomicLong clock = new AtomicLong();
    Gate gate = new Gate(new Gate.Rules(1, MEGABYTE, 4, 4, LONG, LONG, 1_000, 100), clock::get);
    Refusal late =
        assertThrows(
            Refusal.class,
            () ->
                gate.pass(
                    "a",
                    1,
                    1,
                    deadline -> {
                      deadline.check();
                      clock.addAndGet(LONG.toNanos());
                      deadline.check();
                      return "no";
                    }));
    assertEquals(Refusal.Cause.LATE, late.why());
    assertEquals(new Gate.Load(0, 0, 0), gate.load());
  }

  @Test
  void whatCanNeverFitIsRefusedAndWorkThatFailsGivesItsPlaceBack() {
    Gate gate = gate(1, 2 * MEGABYTE, 0, 1, LONG);
    assertThrows(Invalid.class, () -> gate.pass("a", 3 * MEGABYTE, 1, _ -> "no"));
    assertThrows(
        IllegalStateException.class, () -> gate.pass("a", MEGABYTE, 1, _ -> GateTest.fail()));
    assertEquals("next", gate.pass("a", MEGABYTE, 1, _ -> "next"));
  }

  private static String fail() {
    throw new IllegalStateException("failed");
  }

  private String waitInside() {
    inside.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "done";
  }
}

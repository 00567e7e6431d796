package org.phohien.iiif.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.Unavailable;

class GateTest {

  private static final long MEGABYTE = 1 << 20;

  @Test
  void whoFindsTheQueueFullIsToldToComeBack() throws Exception {
    Gate gate = new Gate(1, 8 * MEGABYTE, 0, Duration.ofSeconds(30));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<String> first = other.submit(() -> gate.pass(MEGABYTE, () -> waitInside(inside, go)));
      inside.await();
      Unavailable busy = assertThrows(Unavailable.class, () -> gate.pass(MEGABYTE, () -> "no"));
      assertEquals(Gate.ENGINE, busy.engine());
      go.countDown();
      assertEquals("done", first.get());
    }
    assertEquals("again", gate.pass(MEGABYTE, () -> "again"));
  }

  @Test
  void memoryIsCountedToo() throws Exception {
    Gate gate = new Gate(4, 8 * MEGABYTE, 4, Duration.ofMillis(1));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<String> first =
          other.submit(() -> gate.pass(6 * MEGABYTE, () -> waitInside(inside, go)));
      inside.await();
      assertThrows(Unavailable.class, () -> gate.pass(3 * MEGABYTE, () -> "no"));
      assertEquals("small", gate.pass(MEGABYTE, () -> "small"));
      go.countDown();
      assertEquals("done", first.get());
    }
  }

  @Test
  void whatCanNeverFitIsRefusedAndWorkThatFailsGivesItsPlaceBack() {
    Gate gate = new Gate(1, 2 * MEGABYTE, 0, Duration.ofSeconds(1));
    assertThrows(Invalid.class, () -> gate.pass(3 * MEGABYTE, () -> "no"));
    assertThrows(IllegalStateException.class, () -> gate.pass(MEGABYTE, GateTest::fail));
    assertEquals("next", gate.pass(MEGABYTE, () -> "next"));
  }

  private static String fail() {
    throw new IllegalStateException("failed");
  }

  private static String waitInside(CountDownLatch inside, CountDownLatch go) {
    inside.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "done";
  }
}

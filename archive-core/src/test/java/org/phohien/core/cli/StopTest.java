package org.phohien.core.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StopTest {

  private final Stop stop = new Stop();

  @Test
  void workThatIsDoneHasItsResult() throws Exception {
    assertEquals(Optional.of(7), stop.during(() -> 7));
  }

  @Test
  void workIsInterruptedAndWhatFollowsIsNot() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Thread signal =
        Thread.ofPlatform()
            .start(() -> {
              try {
                begun.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              stop.ask();
            });

    Optional<Integer> result =
        stop.during(() -> {
          begun.countDown();
          new CountDownLatch(1).await();
          return 7;
        });

    assertEquals(Optional.empty(), result);
    assertFalse(Thread.currentThread().isInterrupted());
    signal.join();
  }

  @Test
  void workThatKeepsTheInterruptToItselfIsStoppedAsWell() throws Exception {
    assertEquals(
        Optional.empty(),
        stop.during(() -> {
          stop.ask();
          return 7;
        }));
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void nothingIsBegunAfterAStop() throws Exception {
    stop.ask();
    assertEquals(
        Optional.empty(),
        stop.during(() -> {
          throw new IllegalStateException("begun");
        }));
  }

  @Test
  void failureWithoutAStopIsAFailure() {
    assertThrows(
        IllegalStateException.class,
        () ->
            stop.during(() -> {
              throw new IllegalStateException("broken");
            }));
  }
}

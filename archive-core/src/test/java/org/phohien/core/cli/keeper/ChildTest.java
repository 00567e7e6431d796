package org.phohien.core.cli.keeper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.problem.ArchiveException.Unavailable;

class ChildTest {

  private final BlockingQueue<ChildEvent> events = new LinkedBlockingQueue<>();
  private final Path log;
  private Child child;

  ChildTest(@TempDir Path folder) {
    log = folder.resolve("worker.log");
    child = child(() -> List.of("true"));
  }

  @AfterEach
  void stop() {
    child.stop(Duration.ofSeconds(5));
  }

  @Test
  void oneThatDiesIsStartedAgain() throws InterruptedException {
    child = child(() -> List.of("sh", "-c", "exit 7"));
    child.start();

    assertInstanceOf(ChildEvent.Started.class, events.take());
    assertEquals(new ChildEvent.Died("worker", 7, Duration.ofSeconds(1)), events.take());
    assertInstanceOf(ChildEvent.Started.class, events.take());
  }

  @Test
  void oneThatCannotBeStartedSaysWhy() throws InterruptedException {
    child =
        child(() -> {
          throw new Unavailable("server", "no Payara", null);
        });
    child.start();

    ChildEvent.Refused refused = assertInstanceOf(ChildEvent.Refused.class, events.take());
    assertTrue(refused.why().contains("no Payara"), refused.why());
  }

  @Test
  void oneThatIsStoppedLeavesAndStaysAway() throws InterruptedException {
    child = child(() -> List.of("cat")); // leaves when its input ends
    child.start();
    ChildEvent.Started started = assertInstanceOf(ChildEvent.Started.class, events.take());

    child.stop(Duration.ofSeconds(30));

    assertFalse(ProcessHandle.of(started.pid()).map(ProcessHandle::isAlive).orElse(false));
    assertTrue(events.isEmpty(), events::toString);
  }

  @Test
  void theTerminalsInterruptIsTheKeepersToHear() throws InterruptedException {
    child = child(() -> List.of("sh", "-c", "kill -INT $$; kill -HUP $$; exit 3"));
    child.start();

    assertInstanceOf(ChildEvent.Started.class, events.take());
    assertEquals(new ChildEvent.Died("worker", 3, Duration.ofSeconds(1)), events.take());
  }

  private Child child(Supplier<List<String>> command) {
    return new Child("worker", command, log, events::add);
  }
}

package org.phohien.core.cli;

import java.util.concurrent.CountDownLatch;
import org.phohien.core.Archive;
import org.phohien.core.cli.keeper.KeeperPipe;
import org.phohien.core.job.Worker;
import org.phohien.core.log.Logs;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** A worker process: takes jobs until its keeper leaves or it is asked to stop. */
@CommandLine.Command(
    name = "worker",
    hidden = true,
    description = "${bundle:cli.worker}",
    mixinStandardHelpOptions = true)
public final class WorkerCommand implements Command {

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public ExitCode call() throws InterruptedException {
    Logs.forMachines();
    CountDownLatch leave = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    KeeperPipe.whenClosed(leave::countDown);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              leave.countDown();
              waitFor(left);
            }));
    try (Archive archive = Archive.open(data.settings());
        Worker _ = archive.startWorker()) {
      leave.await();
    } finally {
      left.countDown();
    }
    return ExitCode.OK;
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

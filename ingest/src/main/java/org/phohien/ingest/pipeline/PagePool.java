package org.phohien.ingest.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The threads that pages are worked on, shared by all items of a worker: as many at a time as there
 * are cores, however many items are under way.
 */
final class PagePool implements AutoCloseable {

  private final ExecutorService threads;

  /**
   * Starts with no thread; they come with the first pages.
   *
   * @param size how many pages at a time
   */
  PagePool(int size) {
    threads =
        Executors.newFixedThreadPool(size, Thread.ofPlatform().daemon().name("page-", 0).factory());
  }

  /**
   * Works on all pages and waits for the last. The first failure stops those not yet begun and is
   * thrown.
   */
  <T> void each(List<T> pages, Consumer<T> work) {
    List<Future<?>> running = new ArrayList<>();
    for (T page : pages) {
      running.add(threads.submit(() -> work.accept(page)));
    }
    try {
      for (Future<?> page : running) {
        page.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for pages", e);
    } finally {
      running.forEach(page -> page.cancel(false));
      settle(running);
    }
  }

  /** Waits for what could not be cancelled, so that nothing writes after the caller has gone on. */
  private static void settle(List<Future<?>> running) {
    boolean interrupted = false;
    for (Future<?> page : running) {
      while (!page.isDone()) {
        try {
          page.get();
        } catch (ExecutionException e) {
          // the first failure is already on its way
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

package org.phohien.ingest.ocr.tesseract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * Engines, made when first needed and used again. At most so many work at a time; threads share it.
 */
final class EnginePool implements AutoCloseable {

  private final TesseractLibrary library;
  private final int size;
  private final Semaphore free;
  private final Map<Training, Deque<TesseractEngine>> idle = new HashMap<>();

  EnginePool(TesseractLibrary library, int size) {
    this.library = library;
    this.size = size;
    this.free = new Semaphore(size, true);
  }

  /** Lends an engine for one piece of work; waits where all are busy. */
  <T> T with(Training trained, Function<TesseractEngine, T> work) {
    acquire(1);
    try {
      TesseractEngine engine = take(trained);
      boolean sound = false;
      try {
        T result = work.apply(engine);
        sound = true;
        return result;
      } finally {
        // an engine that failed may be left half way: it is not lent again
        if (sound) {
          giveBack(trained, engine);
        } else {
          engine.close();
        }
      }
    } finally {
      free.release();
    }
  }

  private void acquire(int permits) {
    try {
      free.acquire(permits);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("tesseract", "interrupted while waiting for an engine", e);
    }
  }

  private TesseractEngine take(Training trained) {
    synchronized (idle) {
      Deque<TesseractEngine> waiting = idle.get(trained);
      if (waiting != null && !waiting.isEmpty()) {
        return waiting.pop();
      }
    }
    return new TesseractEngine(library, trained);
  }

  private void giveBack(Training trained, TesseractEngine engine) {
    synchronized (idle) {
      idle.computeIfAbsent(trained, t -> new ArrayDeque<>()).push(engine);
    }
  }

  @Override
  public void close() {
    free.acquireUninterruptibly(size);
    synchronized (idle) {
      idle.values().forEach(engines -> engines.forEach(TesseractEngine::close));
      idle.clear();
    }
    free.release(size);
  }
}

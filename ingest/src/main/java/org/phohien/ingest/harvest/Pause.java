package org.phohien.ingest.harvest;

import java.time.Duration;
import org.phohien.core.job.JobContext;
import org.phohien.core.problem.ArchiveException.Unavailable;

/** Lets time pass between two requests. Tests let none pass. */
interface Pause {

  /**
   * Waits.
   *
   * @throws Unavailable when the worker is being stopped meanwhile
   */
  void await(Duration time);

  /** Waits by the clock, and looks each half second whether the worker is to stop. */
  static Pause of(JobContext context) {
    return time -> {
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        goOn(context);
        try {
          Thread.sleep(Math.clamp((end - System.nanoTime()) / 1_000_000, 1, 500));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new Unavailable("harvest", "interrupted", e);
        }
      }
      goOn(context);
    };
  }

  /** Ends the work when the worker is being stopped; it is begun again and finds what was done. */
  static void goOn(JobContext context) {
    if (context.stopping()) {
      throw new Unavailable("harvest", "the worker is being stopped", null);
    }
  }
}

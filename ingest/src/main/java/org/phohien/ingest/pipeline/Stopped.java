package org.phohien.ingest.pipeline;

/** Thrown by a step when the worker is being stopped; the job is begun again later. */
final class Stopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Stopped() {
    super("the worker is being stopped", null, false, false);
  }
}

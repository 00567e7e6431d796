package org.phohien.iiif.image;

import java.time.Duration;

/**
 * Work that is not done now because too much is asked for at once. Nothing is wrong with the
 * request: the same one later will do.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Cause cause;
  private final Duration retryAfter;

  /** Why it is not done now. */
  public enum Cause {
    /** Everyone together asks for too much: the queue is full. */
    FULL(503),
    /** It waited or worked longer than anyone would wait for it. */
    LATE(503),
    /** This client has its share of the queue already. */
    SHARE(429),
    /** This client has had more work done lately than one client may. */
    BUDGET(429);

    private final int status;

    Cause(int status) {
      this.status = status;
    }

    /** Of HTTP: 429 where the client itself asks too much (RFC 6585, 4), 503 where all do. */
    public int status() {
      return status;
    }
  }

  /**
   * @param retryAfter when it is worth asking again
   */
  public Refusal(Cause cause, Duration retryAfter) {
    super("refused for now: " + cause, null, false, false);
    this.cause = cause;
    this.retryAfter = retryAfter;
  }

  public Cause why() {
    return cause;
  }

  /** When it is worth asking again; at least a second. */
  public Duration retryAfter() {
    return retryAfter.toSeconds() < 1 ? Duration.ofSeconds(1) : retryAfter;
  }
}

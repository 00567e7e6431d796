package org.phohien.core.account.postgres;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.phohien.core.problem.ArchiveException;

/** Hashes passwords and compares them, with so much work that guessing does not pay. */
final class Passwords {

  /** What OWASP asks for with HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). */
  static final int STANDARD_ITERATIONS = 600_000;

  /** Who comes later is sent away: a flood must not hold the threads that readers are served by. */
  private static final int LONGEST_QUEUE = 16;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final int iterations;
  private final SecureRandom random = new SecureRandom();
  private final PasswordHash nobody;
  // each takes a fifth of a second of a core: a flood of sign-ins must leave some for the readers
  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  Passwords(int iterations) {
    this.iterations = iterations;
    this.nobody = new PasswordHash(bytes(SALT_BYTES), bytes(HASH_BYTES), iterations);
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private void takeTurn() {
    if (turns.getQueueLength() >= LONGEST_QUEUE) {
      throw new ArchiveException.Unavailable("sign-in", "too many sign in at once", null);
    }
    turns.acquireUninterruptibly();
  }

  PasswordHash hash(char[] password) {
    takeTurn();
    try {
      return PasswordHash.of(password, bytes(SALT_BYTES), iterations);
    } finally {
      turns.release();
    }
  }

  /**
   * Works as hard where there is no account, so that names can't be told from the time it takes.
   */
  boolean match(Optional<PasswordHash> kept, char[] password) {
    takeTurn();
    try {
      return kept.orElse(nobody).matches(password) && kept.isPresent();
    } finally {
      turns.release();
    }
  }
}

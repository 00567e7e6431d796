package org.phohien.core.catalog.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;

/**
 * Waits for the next change on a connection of its own. It listens and asks at least each second
 * all the same: a notification that gets lost costs a second and nothing else.
 */
final class ChangeBell {

  private static final long LONGEST_NAP_MS = 1_000;

  private final Handle handle;

  ChangeBell(Handle handle) {
    this.handle = handle;
  }

  boolean await(long number, Duration longest, LongSupplier last) {
    long end = System.nanoTime() + longest.toNanos();
    // listening begins before the first look, so nothing falls between the two
    handle.execute("listen " + Publishing.CHANNEL);
    try {
      PGConnection connection = handle.getConnection().unwrap(PGConnection.class);
      while (last.getAsLong() <= number) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        connection.getNotifications((int) Math.min(left, LONGEST_NAP_MS));
      }
      return true;
    } catch (SQLException e) {
      throw new ConnectionException(e);
    } finally {
      stopListening();
    }
  }

  private void stopListening() {
    try {
      handle.execute("unlisten " + Publishing.CHANNEL);
    } catch (JdbiException e) {
      // the connection is broken: the pool finds out by itself
      return;
    }
  }
}

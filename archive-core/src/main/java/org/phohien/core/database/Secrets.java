package org.phohien.core.database;

import java.security.SecureRandom;

/**
 * Secrets that all servers of an archive share and that outlive restarts, rebuilds and restores:
 * made once by whoever asks first, kept in the schema {@code state}.
 */
public final class Secrets {

  private static final int BYTES = 32;

  private final Database database;

  public Secrets(Database database) {
    this.database = database;
  }

  /**
   * The secret of this name, 32 bytes.
   *
   * @throws org.phohien.core.problem.ArchiveException.Unavailable when the database does not answer
   */
  public byte[] named(String name) {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    return database.inTransaction(handle -> {
      handle
          .createUpdate(
              "insert into state.secret (name, bytes) values (:name, :bytes)"
                  + " on conflict (name) do nothing")
          .bind("name", name)
          .bind("bytes", fresh)
          .execute();
      return handle
          .createQuery("select bytes from state.secret where name = :name")
          .bind("name", name)
          .mapTo(byte[].class)
          .one();
    });
  }
}

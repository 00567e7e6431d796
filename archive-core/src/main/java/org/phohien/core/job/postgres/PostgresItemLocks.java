package org.phohien.core.job.postgres;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.phohien.core.database.Database;
import org.phohien.core.job.ItemLocks;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Advisory locks of the database session, each on a connection of its own: PostgreSQL lets go of
 * them the moment the holder's connection ends, so a killed process leaves none behind.
 *
 * <p>One who waits for longer than a minute gets {@code Unavailable}, and comes again when its job
 * is retried, rather than to keep a slot from work that could be done.
 */
public final class PostgresItemLocks implements ItemLocks {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresItemLocks.class);
  private static final String LONGEST_WAIT = "60s";

  private final Database database;

  public PostgresItemLocks(Database database) {
    this.database = database;
  }

  @Override
  public Held hold(ItemId item) {
    Handle session = database.session();
    try {
      session.execute("set lock_timeout = '" + LONGEST_WAIT + "'");
      session
          .createQuery("select pg_advisory_lock(hashtextextended(:item, 0))")
          .bind("item", "item:" + item.value())
          .mapTo(String.class)
          .findOne();
    } catch (JdbiException e) {
      release(session, item);
      throw new ArchiveException.Unavailable("database", item + " is being written", e);
    }
    return () -> release(session, item);
  }

  private static void release(Handle session, ItemId item) {
    try (session) {
      session.execute("reset lock_timeout");
      session.createQuery("select pg_advisory_unlock_all()").mapTo(String.class).findOne();
    } catch (JdbiException e) {
      LOG.debug("the connection is gone, and the lock on {} with it", item, e);
    }
  }
}

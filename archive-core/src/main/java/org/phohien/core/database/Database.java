package org.phohien.core.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.settings.Settings;
import org.phohien.core.settings.Settings.DatabaseServer;

/**
 * The connections of one process to the database, whose tables are brought up to date when it is
 * opened. Two schemas: {@code state} is backed up, {@code projection} can be rebuilt from the
 * vault. Threads may share it.
 */
public final class Database implements AutoCloseable {

  private static final int FEWEST_CONNECTIONS = 10;

  private final HikariDataSource connections;
  private final Jdbi jdbi;

  private Database(HikariDataSource connections) {
    this.connections = connections;
    this.jdbi = Jdbi.create(connections).registerArgument(new UuidArguments());
  }

  /**
   * Connects to the server of the settings, or to the embedded one that another process (or this
   * one, by {@link EmbeddedPostgres}) runs.
   *
   * @throws ArchiveException.Unavailable when it does not answer or none is running
   */
  public static Database open(Settings settings) {
    DatabaseServer server =
        settings
            .database()
            .or(() -> ServerFile.read(settings.run()))
            .orElseThrow(
                () -> new ArchiveException.Unavailable("database", "it is not running", null));
    // a slot that works on an item holds one connection for its lock and uses another
    return open(server, Math.max(FEWEST_CONNECTIONS, 2 * settings.ocrThreads() + 6));
  }

  /**
   * Connects to a server.
   *
   * @param connections how many at most; one is kept while nothing happens
   */
  public static Database open(DatabaseServer server, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.jdbcUrl());
    // named, since DriverManager does not see the class loader of a web application
    config.setDriverClassName(org.postgresql.Driver.class.getName());
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setIdleTimeout(Duration.ofMinutes(1).toMillis());
    config.setConnectionTimeout(Duration.ofSeconds(15).toMillis());
    config.setPoolName("phohien");
    config.addDataSourceProperty("ApplicationName", "phohien");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    try {
      HikariDataSource source = new HikariDataSource(config);
      migrate(source);
      return new Database(source);
    } catch (FlywayException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
      throw new ArchiveException.Unavailable("database", "can't be opened: " + e.getMessage(), e);
    }
  }

  private static void migrate(DataSource source) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
        .schemas("state", "projection")
        .defaultSchema("state")
        .locations("classpath:org/phohien/core/database/migration")
        .load()
        .migrate();
  }

  /** The pool itself, for engines that ask for one. */
  public DataSource connections() {
    return connections;
  }

  /**
   * Works on one connection in one transaction, which is undone when the work throws.
   *
   * @throws ArchiveException.Unavailable when the database does not answer or refuses a statement
   */
  public <T> T inTransaction(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(handle -> work.apply(handle));
    } catch (JdbiException e) {
      throw unavailable(e);
    }
  }

  /** Works on one connection, each statement for itself; errors as {@link #inTransaction}. */
  public <T> T with(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(handle -> work.apply(handle));
    } catch (JdbiException e) {
      throw unavailable(e);
    }
  }

  /**
   * A connection of one's own, for what belongs to a session; the caller closes it.
   *
   * @throws ArchiveException.Unavailable when the database does not answer
   */
  public Handle session() {
    try {
      return jdbi.open();
    } catch (JdbiException e) {
      throw unavailable(e);
    }
  }

  private static ArchiveException.Unavailable unavailable(JdbiException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new ArchiveException.Unavailable("database", String.valueOf(cause.getMessage()), e);
  }

  @Override
  public void close() {
    connections.close();
  }
}

package org.phohien.core.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.settings.Settings.DatabaseServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The archive's own PostgreSQL, in the data folder, for as long as this object is open.
 *
 * <p>Made safe rather than fast: scram passwords, fsync on, page checksums, loopback only, the
 * built-in C.UTF-8 locale that no update of the system can change. The folder keeps {@code
 * bin-VERSION/}, {@code cluster/}, {@code password} (0600), {@code port} and {@code postgres.log}.
 *
 * <p>One process owns it, by {@code run/database.lock}; the others connect by {@link ServerFile}. A
 * server that outlived a killed owner is taken over when it answers and stopped when it does not.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final int RESTARTS = 10;

  private final ClusterFolder at;
  private final Path run;
  private final PostgresPrograms programs;
  private final FileChannel lockFile;

  private EmbeddedPostgres(Path folder, Path run, Path programs, FileChannel lockFile) {
    this.at = new ClusterFolder(folder);
    this.run = run;
    this.lockFile = lockFile;
    this.programs = new PostgresPrograms(at, PostgresBinaries.in(programs), SystemUser.choose());
  }

  /**
   * Starts the server, at the first time with a new, empty database.
   *
   * @param folder of the database
   * @param run where {@link ServerFile} is written for the other processes
   * @throws ArchiveException.Unavailable when another process owns it or it can't be started
   */
  public static EmbeddedPostgres start(Path folder, Path run) {
    return start(folder, run, folder);
  }

  /**
   * The same with the programs unpacked elsewhere, so that several databases share them.
   *
   * @param programs gets {@code bin-VERSION/}
   */
  public static EmbeddedPostgres start(Path folder, Path run, Path programs) {
    try {
      Files.createDirectories(folder);
      Files.createDirectories(run);
      FileChannel lock = lock(run.resolve("database.lock"));
      try {
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder.toRealPath(), run, programs, lock);
        postgres.start();
        return postgres;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new ArchiveException.Unavailable("database", "can't start PostgreSQL: " + e, e);
    }
  }

  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      LOG.debug("this very process owns {}", file);
    }
    channel.close();
    throw new ArchiveException.Unavailable(
        "database", "another process of the archive runs the database (" + file + ")", null);
  }

  private void start() throws IOException {
    if (!at.exists()) {
      programs.create();
    }
    if (!adopted()) {
      at.choosePort();
      programs.start();
    }
    createDatabase();
    ServerFile.write(run, server());
  }

  /**
   * Starts the server again when it has died; the keeper asks from time to time. The processes that
   * use it find it at the same address and go on. Costs next to nothing while it lives.
   *
   * @return whether it had died
   * @throws ArchiveException.Unavailable when it can't be started
   */
  public boolean keepRunning() {
    try {
      if (at.postmaster().filter(ProcessHandle::isAlive).isPresent() || programs.running()) {
        return false;
      }
      LOG.warn("the database has died and is started again");
      startAgain(RESTARTS);
      return true;
    } catch (IOException e) {
      throw new ArchiveException.Unavailable("database", "can't restart PostgreSQL: " + e, e);
    }
  }

  /** The processes of a killed server take a moment to notice, and until then it can't start. */
  private void startAgain(int attempts) throws IOException {
    try {
      programs.start();
    } catch (IOException e) {
      if (attempts == 0) {
        throw e;
      }
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      startAgain(attempts - 1);
    }
  }

  /** Where and as whom to connect. */
  public DatabaseServer server() {
    return at.server(ClusterFolder.NAME);
  }

  /** The file that PostgreSQL writes what it has to say into, and never makes shorter. */
  public Path log() {
    return at.log();
  }

  /** Takes over a server that runs already, or stops it when it does not answer. */
  private boolean adopted() throws IOException {
    if (at.postmaster().isEmpty() || !programs.running()) {
      return false;
    }
    try (Connection connection = connect("postgres")) {
      LOG.info("took over the database left behind on port {}", at.port());
      return connection.isValid(5);
    } catch (SQLException e) {
      LOG.warn("stopping a database left behind that does not answer: {}", e.getMessage());
      programs.stopAtOnce();
      return false;
    }
  }

  private void createDatabase() {
    String name = ClusterFolder.NAME;
    try (Connection connection = connect("postgres");
        var there =
            connection
                .createStatement()
                .executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
      if (!there.next()) {
        connection.createStatement().execute("create database " + name);
      }
    } catch (SQLException e) {
      throw new ArchiveException.Unavailable("database", "can't create the database: " + e, e);
    }
  }

  private Connection connect(String database) throws SQLException {
    DatabaseServer server = at.server(database);
    return DriverManager.getConnection(
        server.jdbcUrl() + "?loginTimeout=10", server.user(), server.password());
  }

  /** Stops the server cleanly: running statements are cut off, what was committed is on disk. */
  @Override
  public void close() {
    try (lockFile) {
      Files.deleteIfExists(ServerFile.in(run));
      if (programs.running()) {
        programs.stop();
      }
    } catch (IOException e) {
      throw new ArchiveException.Unavailable("database", "can't stop PostgreSQL: " + e, e);
    }
  }

  /** Lets go of the server without stopping it, as a kill of this process does. */
  void forget() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new ArchiveException.Unavailable("database", "can't close its lock", e);
    }
  }
}

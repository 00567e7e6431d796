package org.phohien.core.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
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
  private static final String NAME = "phohien";
  private static final int RESTARTS = 10;

  private final Path folder;
  private final Path run;
  private final PostgresBinaries binaries;
  private final SystemUser user;
  private final FileChannel lockFile;

  private EmbeddedPostgres(Path folder, Path run, Path programs, FileChannel lockFile) {
    this.folder = folder;
    this.run = run;
    this.lockFile = lockFile;
    this.user = SystemUser.choose();
    this.binaries = PostgresBinaries.in(programs);
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
    if (!Files.exists(cluster().resolve("PG_VERSION"))) {
      create();
    }
    if (!adopted()) {
      choosePort();
      launch();
    }
    createDatabase();
    ServerFile.write(run, server());
  }

  private void launch() throws IOException {
    control("start", "-w", "-t", "120", "-l", log(), "-o", PostgresSettings.line(port()));
  }

  /**
   * Starts the server again when it has died; the keeper asks from time to time. The processes that
   * use it find it at the same address and go on.
   *
   * @return whether it had died
   * @throws ArchiveException.Unavailable when it can't be started
   */
  public boolean keepRunning() {
    try {
      if (running()) {
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
      launch();
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
    return server(NAME);
  }

  private DatabaseServer server(String database) {
    return new DatabaseServer(
        "jdbc:postgresql://127.0.0.1:" + port() + "/" + database, NAME, password());
  }

  private void create() throws IOException {
    Path password = folder.resolve("password");
    if (!Files.exists(password)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      PrivateFile.write(password, HexFormat.of().formatHex(random));
    }
    Files.createDirectories(cluster());
    user.own(cluster());
    Files.setPosixFilePermissions(cluster(), PosixFilePermissions.fromString("rwx------"));
    // initdb runs as the other user and can't read ours
    Path handed = folder.resolve("password.initdb");
    try {
      PrivateFile.write(handed, password());
      user.own(handed);
      run(
          binaries.program("initdb"),
          "--pgdata=" + cluster(),
          "--username=" + NAME,
          "--pwfile=" + handed,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--locale=C",
          "--data-checksums");
    } finally {
      Files.deleteIfExists(handed);
    }
  }

  /** Takes over a server that runs already, or stops it when it does not answer. */
  private boolean adopted() throws IOException {
    if (!Files.exists(cluster().resolve("postmaster.pid")) || !running()) {
      return false;
    }
    try (Connection connection = connect("postgres")) {
      LOG.info("took over the database left behind on port {}", port());
      return connection.isValid(5);
    } catch (SQLException e) {
      LOG.warn("stopping a database left behind that does not answer: {}", e.getMessage());
      control("stop", "-m", "immediate");
      return false;
    }
  }

  private boolean running() throws IOException {
    return PostgresProcess.of(user.command(cluster(), command("status"))).exit() == 0;
  }

  private void choosePort() throws IOException {
    Path file = folder.resolve("port");
    int wanted = Files.exists(file) ? port() : 0;
    Files.writeString(file, Integer.toString(free(wanted)));
  }

  /** The wanted port when it is free, else another one that is. */
  private static int free(int wanted) throws IOException {
    try (ServerSocket probe = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      if (wanted == 0) {
        throw e;
      }
      LOG.info("port {} is taken, the database gets another one", wanted);
      return free(0);
    }
  }

  private void createDatabase() {
    try (Connection connection = connect("postgres");
        var there =
            connection
                .createStatement()
                .executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
      if (!there.next()) {
        connection.createStatement().execute("create database " + NAME);
      }
    } catch (SQLException e) {
      throw new ArchiveException.Unavailable("database", "can't create the database: " + e, e);
    }
  }

  private Connection connect(String database) throws SQLException {
    DatabaseServer server = server(database);
    return DriverManager.getConnection(
        server.jdbcUrl() + "?loginTimeout=10", server.user(), server.password());
  }

  /** Stops the server cleanly: running statements are cut off, what was committed is on disk. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(ServerFile.in(run));
      if (running()) {
        control("stop", "-w", "-m", "fast", "-t", "60");
      }
      lockFile.close();
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

  private void control(String... arguments) throws IOException {
    run(command(arguments).toArray(String[]::new));
  }

  private List<String> command(String... arguments) {
    return Stream.concat(
            Stream.of(binaries.program("pg_ctl"), "-D", cluster().toString()),
            Arrays.stream(arguments))
        .toList();
  }

  private void run(String... program) throws IOException {
    PostgresProcess process = PostgresProcess.of(user.command(cluster(), List.of(program)));
    if (process.exit() != 0) {
      throw new IOException(
          Path.of(program[0]).getFileName()
              + " ended with "
              + process.exit()
              + ": "
              + process.output());
    }
  }

  private String log() {
    return cluster().resolve("postgres.log").toString();
  }

  private Path cluster() {
    return folder.resolve("cluster");
  }

  private int port() {
    return Integer.parseInt(read("port"));
  }

  private String password() {
    return read("password");
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name), UTF_8).strip();
    } catch (IOException e) {
      throw new ArchiveException.Unavailable("database", "can't read its " + name, e);
    }
  }
}

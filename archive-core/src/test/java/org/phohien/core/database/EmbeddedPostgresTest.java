package org.phohien.core.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.settings.Settings;
import org.phohien.core.testing.PlainSettings;

class EmbeddedPostgresTest {

  // a temporary folder is closed to others (0700), as a data folder below /root is
  @TempDir Path data;

  @Test
  void whatWasWrittenIsThereAfterAStopAndAStart() {
    int port;
    try (EmbeddedPostgres postgres = start();
        Database database = Database.open(settings())) {
      port = port(postgres);
      database.with(handle -> handle.execute("insert into state.role values ('reader')"));
    }
    assertEquals(Optional.empty(), ServerFile.read(settings().run()));
    assertThrows(ArchiveException.Unavailable.class, () -> Database.open(settings()));

    try (EmbeddedPostgres postgres = start();
        Database database = Database.open(settings())) {
      assertEquals(port, port(postgres));
      assertEquals(3, count(database, "state.role"));
    }
  }

  @Test
  void itIsSafeAndKeepsToItself() throws IOException {
    try (EmbeddedPostgres postgres = start();
        Database database = Database.open(settings())) {
      assertEquals("on", shown(database, "fsync"));
      assertEquals("on", shown(database, "synchronous_commit"));
      assertEquals("on", shown(database, "data_checksums"));
      assertEquals("scram-sha-256", shown(database, "password_encryption"));
      assertEquals("127.0.0.1", shown(database, "listen_addresses"));
      assertEquals("UTF8", shown(database, "server_encoding"));
      assertEquals("rw-------", permissions("database/password"));
      assertEquals("rw-------", permissions("run/database.properties"));
      Settings.DatabaseServer wrong =
          new Settings.DatabaseServer(postgres.server().jdbcUrl(), "phohien", "wrong");
      assertThrows(ArchiveException.Unavailable.class, () -> Database.open(wrong, 1));
      assertTrue(
          List.of("C.UTF-8").contains(one(database, "select datlocale from pg_database limit 1")));
    }
  }

  @Test
  void onlyOneProcessOwnsIt() {
    try (EmbeddedPostgres postgres = start()) {
      assertThrows(ArchiveException.Unavailable.class, this::start);
      assertEquals(Optional.of(postgres.server()), ServerFile.read(settings().run()));
    }
  }

  @Test
  void aServerLeftBehindIsTakenOver() {
    EmbeddedPostgres killed = start();
    killed.forget();

    try (EmbeddedPostgres postgres = start();
        Database database = Database.open(settings())) {
      assertEquals(killed.server(), postgres.server());
      assertEquals(2, count(database, "state.role"));
    }
  }

  @Test
  void aServerThatDiedIsStartedAgainAtTheSameAddress() throws Exception {
    try (EmbeddedPostgres postgres = start();
        Database database = Database.open(settings())) {
      assertFalse(postgres.keepRunning());
      database.with(handle -> handle.execute("insert into state.role values ('reader')"));
      Path pid = settings().databaseFolder().resolve("cluster/postmaster.pid");
      ProcessHandle server =
          ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst())).orElseThrow();
      server.destroyForcibly();
      server.onExit().get();

      assertTrue(postgres.keepRunning());

      assertEquals(3, count(database, "state.role"));
    }
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(
        settings().databaseFolder(), settings().run(), EmbeddedDatabase.programs());
  }

  private Settings settings() {
    return PlainSettings.in(data);
  }

  private static int port(EmbeddedPostgres postgres) {
    return URI.create(postgres.server().jdbcUrl().substring("jdbc:".length())).getPort();
  }

  private static int count(Database database, String table) {
    return Integer.parseInt(one(database, "select count(*)::text from " + table));
  }

  private static String shown(Database database, String setting) {
    return one(database, "show " + setting);
  }

  private static String one(Database database, String sql) {
    return database.with(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }

  private String permissions(String file) throws IOException {
    assertFalse(Files.isSymbolicLink(data.resolve(file)));
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
  }
}

package org.phohien.core.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.phohien.core.settings.Settings.DatabaseServer;

/**
 * Gives tests the real database: one server for all tests of a JVM, started for the first that asks
 * and gone with the last, with empty tables before each test.
 *
 * <p>Use: {@code @ExtendWith(EmbeddedDatabase.class)} and a constructor that takes a {@link
 * Database}, or the {@link DatabaseServer} where other processes find it.
 */
public final class EmbeddedDatabase implements ParameterResolver, BeforeEachCallback {

  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(EmbeddedDatabase.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Database.class || type == DatabaseServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running = running(context);
    return parameter.getParameter().getType() == Database.class
        ? running.database
        : running.postgres.server();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    clear(running(context).database);
  }

  private static Running running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .computeIfAbsent(Running.class, _ -> new Running(), Running.class);
  }

  /** Where the tests of all runs share the unpacked programs. */
  public static Path programs() {
    Path shared = Path.of(System.getProperty("java.io.tmpdir"), "phohien-test-postgres");
    try {
      Files.createDirectories(shared);
      return shared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void clear(Database database) {
    database.inTransaction(handle -> {
      List<String> tables =
          handle
              .createQuery(
                  """
                  select schemaname || '.' || tablename from pg_tables
                  where schemaname in ('state', 'projection')
                    and tablename not like 'flyway%' and tablename not like 'role%'
                  """)
              .mapTo(String.class)
              .list();
      return handle.execute("truncate " + String.join(", ", tables) + " restart identity");
    });
  }

  private static final class Running implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final Database database;

    Running() {
      try {
        folder = Files.createTempDirectory("phohien-database-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      postgres =
          EmbeddedPostgres.start(folder.resolve("database"), folder.resolve("run"), programs());
      database = Database.open(postgres.server(), 12);
    }

    @Override
    public void close() throws IOException {
      database.close();
      postgres.close();
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}

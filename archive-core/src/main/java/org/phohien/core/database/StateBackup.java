package org.phohien.core.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.phohien.core.problem.ArchiveException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The tables of schema {@code state} as a file, and back: what the vault does not hold. The
 * embedded server comes without pg_dump, and a file made of COPY can be read into any later
 * version.
 *
 * <p>A ZIP with one entry a table, in the order in which they can be filled again: the first line
 * names the columns, the rest is PostgreSQL's own text form (COPY).
 */
public final class StateBackup {

  /** Who is signed in, or failed to: that ends with a restore. */
  private static final Set<String> PASSING = Set.of("session", "sign_in_failure");

  private final Database database;

  public StateBackup(Database database) {
    this.database = database;
  }

  /**
   * Writes all tables as they stood at one moment.
   *
   * @param out is left open
   * @throws ArchiveException.Unavailable when the database or the file can't be used
   */
  public void write(OutputStream out) {
    database.inTransaction(handle -> {
      handle.execute("set transaction isolation level repeatable read read only");
      try {
        ZipOutputStream zip = new ZipOutputStream(open(out), UTF_8);
        for (String table : tables(handle)) {
          if (PASSING.contains(table)) {
            continue;
          }
          String columns = columns(handle, table);
          zip.putNextEntry(new ZipEntry(table));
          zip.write((columns + "\n").getBytes(UTF_8));
          copy(handle).copyOut("copy state." + table + " (" + columns + ") to stdout", open(zip));
          zip.closeEntry();
        }
        zip.finish();
        return out;
      } catch (IOException | SQLException e) {
        throw new ArchiveException.Unavailable("backup", "can't be written: " + e, e);
      }
    });
  }

  /**
   * Puts all tables back, in place of what is there, in one transaction.
   *
   * @throws ArchiveException.Corrupt when the file is no backup
   */
  public void read(InputStream in) {
    database.inTransaction(handle -> {
      List<String> known = tables(handle);
      handle.execute("truncate state." + String.join(", state.", known));
      try (ZipInputStream zip = new ZipInputStream(in, UTF_8)) {
        int found = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          fill(handle, known, entry.getName(), zip);
          found++;
        }
        if (found == 0) {
          throw new ArchiveException.Corrupt("backup", "it holds no tables", null);
        }
        return known;
      } catch (IOException | SQLException e) {
        throw new ArchiveException.Corrupt("backup", "can't be read: " + e.getMessage(), e);
      }
    });
  }

  private static void fill(Handle handle, List<String> known, String table, ZipInputStream zip)
      throws IOException, SQLException {
    String columns = line(zip);
    // both come from a file and go into a statement
    if (!known.contains(table) || !columns.matches("[a-z_, ]+")) {
      throw new ArchiveException.Corrupt("backup", "no such table: " + table, null);
    }
    copy(handle).copyIn("copy state." + table + " (" + columns + ") from stdin", zip);
    for (String identity : identities(handle, table)) {
      handle
          .createQuery(
              "select setval(pg_get_serial_sequence('state."
                  + table
                  + "', '"
                  + identity
                  + "'),"
                  + " (select coalesce(max("
                  + identity
                  + "), 0) + 1 from state."
                  + table
                  + "), false)")
          .mapTo(Long.class)
          .one();
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.append((char) next);
    }
    return line.toString();
  }

  /** Each table behind those that it refers to. */
  private static List<String> tables(Handle handle) {
    List<String> left = new ArrayList<>(all(handle));
    List<String> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      String next =
          left.stream()
              .filter(table -> ordered.containsAll(referred(handle, table)))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("tables in a circle: " + left));
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  private static List<String> all(Handle handle) {
    return names(
        handle,
        """
        select tablename from pg_tables
        where schemaname = 'state' and tablename not like 'flyway%' order by 1
        """);
  }

  private static List<String> referred(Handle handle, String table) {
    return names(
        handle,
        "select r.relname from pg_constraint c join pg_class r on r.oid = c.confrelid"
            + " where c.contype = 'f' and c.conrelid = 'state."
            + table
            + "'::regclass and c.confrelid <> c.conrelid");
  }

  private static String columns(Handle handle, String table) {
    return String.join(
        ", ",
        names(
            handle,
            "select column_name from information_schema.columns where table_schema = 'state'"
                + " and table_name = '"
                + table
                + "' order by ordinal_position"));
  }

  private static List<String> identities(Handle handle, String table) {
    return names(
        handle,
        "select column_name from information_schema.columns where table_schema = 'state'"
            + " and is_identity = 'YES' and table_name = '"
            + table
            + "'");
  }

  private static List<String> names(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(String.class).list();
  }

  private static CopyManager copy(Handle handle) throws SQLException {
    return handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
  }

  /** The same stream, which whoever gets it can't close. */
  private static OutputStream open(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}

package org.phohien.core.library.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.phohien.core.database.Database;
import org.phohien.core.library.Libraries;
import org.phohien.core.library.Library;
import org.phohien.core.library.Library.LibraryPlace;
import org.phohien.core.library.Library.Years;
import org.phohien.core.problem.ArchiveException.NotFound;

/** Libraries in {@code state.library} and {@code state.library_place}. */
public final class PostgresLibraries implements Libraries {

  private final Database database;

  public PostgresLibraries(Database database) {
    this.database = database;
  }

  @Override
  public List<Library> all() {
    return database.with(handle -> {
      if (names(handle).get(Library.HOUSE) == null) {
        makeHouse(handle);
      }
      return handle
          .createQuery("select * from state.library order by code <> :house, name, code")
          .bind("house", Library.HOUSE)
          .map((row, _) -> library(handle, row))
          .list();
    });
  }

  /** Where the tables came back from a backup that had none of them. */
  private static void makeHouse(Handle handle) {
    handle.execute(
        "insert into state.library (code, name) values (?, '') on conflict do nothing",
        Library.HOUSE);
  }

  @Override
  public Map<String, String> names() {
    return database.with(PostgresLibraries::names);
  }

  private static Map<String, String> names(Handle handle) {
    Map<String, String> names = new HashMap<>();
    handle
        .createQuery("select code, name from state.library")
        .map((row, _) -> names.put(row.getString("code"), row.getString("name")))
        .list();
    return names;
  }

  @Override
  public Optional<Library> find(String code) {
    return database.with(handle -> {
      if (code.equals(Library.HOUSE) && names(handle).get(code) == null) {
        makeHouse(handle);
      }
      return handle
          .createQuery("select * from state.library where code = :code")
          .bind("code", code)
          .map((row, _) -> library(handle, row))
          .findOne();
    });
  }

  private static Library library(Handle handle, ResultSet row) throws SQLException {
    String code = row.getString("code");
    List<LibraryPlace> places =
        handle
            .createQuery(
                "select place, from_year, to_year from state.library_place where library = :code"
                    + " order by seat")
            .bind("code", code)
            .map((r, _) -> new LibraryPlace(r.getString("place"), years(r, "from_year", "to_year")))
            .list();
    return new Library(
        code,
        row.getString("name"),
        years(row, "founded", "closed"),
        row.getString("note"),
        places);
  }

  private static Years years(ResultSet row, String from, String to) throws SQLException {
    return new Years(
        Optional.ofNullable(row.getObject(from, Integer.class)),
        Optional.ofNullable(row.getObject(to, Integer.class)));
  }

  @Override
  public void put(Library library) {
    database.inTransaction(handle -> {
      if (library.code().equals(Library.HOUSE)) {
        makeHouse(handle);
      }
      int changed =
          handle
              .createUpdate(
                  """
                  update state.library set name = :name, founded = :from, closed = :to, note = :note
                  where code = :code
                  """)
              .bind("name", library.name())
              .bind("from", library.life().from())
              .bind("to", library.life().to())
              .bind("note", library.note())
              .bind("code", library.code())
              .execute();
      if (changed == 0) {
        throw new NotFound("library " + library.code());
      }
      handle.execute("delete from state.library_place where library = ?", library.code());
      int seat = 0;
      for (LibraryPlace place : library.places()) {
        handle.execute(
            "insert into state.library_place (library, seat, place, from_year, to_year)"
                + " values (?, ?, ?, ?, ?)",
            library.code(),
            seat++,
            place.place(),
            place.years().from().orElse(null),
            place.years().to().orElse(null));
      }
      return library;
    });
  }
}

package org.phohien.core.catalog.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Entry;
import org.phohien.core.catalog.Harvested;
import org.phohien.core.model.ItemId;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.VersionNumber;

/** Rows as values. */
final class Rows {

  private Rows() {}

  /** Of the columns number, stamp and action. */
  static Change change(ItemId item, ResultSet row) throws SQLException {
    return new Change(
        row.getLong("number"),
        row.getObject("stamp", OffsetDateTime.class).toInstant(),
        item,
        Change.Action.valueOf(row.getString("action")));
  }

  /** Of the columns of projection.entry. */
  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        ItemFile.read(row.getString("body").getBytes(UTF_8)),
        new VersionNumber(row.getInt("version")),
        change(new ItemId(row.getString("item")), row),
        Optional.ofNullable(row.getString("withdrawn")));
  }

  /** Of the columns of projection.entry and xml. */
  static Harvested harvested(ResultSet row) throws SQLException {
    ItemId item = new ItemId(row.getString("item"));
    Optional<String> withdrawn = Optional.ofNullable(row.getString("withdrawn"));
    return new Harvested(
        item, change(item, row), sets(row), Optional.ofNullable(row.getBytes("xml")), withdrawn);
  }

  private static List<String> sets(ResultSet row) throws SQLException {
    List<String> sets = new ArrayList<>();
    sets.add(row.getString("collection"));
    String others = row.getString("sets");
    if (!others.isEmpty()) {
      sets.addAll(Arrays.asList(others.split(" ", -1)));
    }
    return sets;
  }
}

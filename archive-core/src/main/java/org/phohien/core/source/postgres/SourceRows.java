package org.phohien.core.source.postgres;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.phohien.core.job.JobId;
import org.phohien.core.model.ItemId;
import org.phohien.core.source.HarvestReport;
import org.phohien.core.source.Harvesting;
import org.phohien.core.source.Schedule;
import org.phohien.core.source.Source;
import org.phohien.core.source.SourceName;

/** Rows as values. */
final class SourceRows {

  private SourceRows() {}

  static Source source(ResultSet row) throws SQLException {
    Optional<String> set = Optional.ofNullable(row.getString("set_spec"));
    Schedule schedule = Schedule.valueOf(row.getString("schedule"));
    return new Source(
        new SourceName(row.getString("name")),
        row.getString("title"),
        URI.create(row.getString("address")),
        Optional.ofNullable(row.getString("format"))
            .map(format -> new Harvesting(format, set, schedule)),
        Optional.ofNullable(row.getString("look")).map(LookText::read),
        time(row, "harvested_until"),
        time(row, "begun"),
        row.getBoolean("paused"),
        time(row, "added").orElseThrow(),
        row.getString("added_by"));
  }

  static HarvestReport report(ResultSet row) throws SQLException {
    return new HarvestReport(
        new JobId(row.getObject("job", UUID.class)),
        new SourceName(row.getString("source")),
        time(row, "begun").orElseThrow(),
        time(row, "ended"),
        time(row, "asked_from"),
        new HarvestReport.Counts(
            row.getInt("fresh"),
            row.getInt("changed"),
            row.getInt("deleted"),
            row.getInt("known"),
            row.getInt("kept"),
            row.getInt("quarantined")),
        Optional.ofNullable(row.getString("object")).map(ItemId::new),
        time(row, "undone"),
        Optional.ofNullable(row.getString("failure")));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}

package org.phohien.ingest.harvest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.catalog.RecordCatalog;
import org.phohien.core.catalog.Selection;
import org.phohien.core.catalog.postgres.PostgresCatalog;
import org.phohien.core.catalog.postgres.PostgresRecords;
import org.phohien.core.database.Database;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.postgres.PostgresItemLocks;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Rejected;
import org.phohien.core.source.HarvestJobs;
import org.phohien.core.source.HarvestReport;
import org.phohien.core.source.Harvesting;
import org.phohien.core.source.Schedule;
import org.phohien.core.source.Source;
import org.phohien.core.source.SourceLook;
import org.phohien.core.source.SourceName;
import org.phohien.core.source.Sources;
import org.phohien.core.source.postgres.PostgresSources;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.ocfl.OcflVault;
import org.phohien.ingest.testing.AtOnce;

/** The harvesting side, on the real catalog and vault, with jobs done at once. */
final class CommuneLibrary implements AutoCloseable {

  static final SourceName XA = new SourceName("xa");

  /** Small, so that tests reach them. */
  static final Limits LIMITS =
      new Limits(
          200_000,
          Duration.ofSeconds(20),
          3,
          Duration.ofSeconds(1),
          50,
          3,
          2_000_000,
          Duration.ofHours(1));

  final Sources sources;
  final Catalog catalog;
  final RecordCatalog records;
  final Vault vault;
  final List<Rejected> rejected = new ArrayList<>();
  private final List<JobRequest> parts = new ArrayList<>();
  private final Room room;

  CommuneLibrary(Database database, Path data) {
    sources = new PostgresSources(database);
    catalog = new PostgresCatalog(database);
    records = new PostgresRecords(database);
    vault =
        OcflVault.open(data.resolve("vault"), data.resolve("work/vault"), InstantSource.system());
    room =
        new Room(
            sources,
            vault,
            catalog,
            records,
            new PostgresItemLocks(database),
            data.resolve("work"),
            LIMITS,
            InstantSource.system());
  }

  /** Adds the source, as an administrator does. */
  void add(SourceTwin twin, String format) {
    sources.add(Source.fresh(XA, "Thư viện xã", twin.address(), Instant.now(), "quanly"));
    sources.choose(XA, new Harvesting(format, Optional.empty(), Schedule.NIGHTLY));
  }

  SourceLook look() {
    work(new LookHandler(room), HarvestJobs.look(XA, "quanly"));
    return source().look().orElseThrow();
  }

  HarvestReport harvest() {
    work(new HarvestHandler(room), HarvestJobs.harvest(XA, "quanly"));
    return sources.reports(XA, 1).getFirst();
  }

  void undo(HarvestReport report) {
    work(
        new UndoHandler(room),
        HarvestJobs.undo(report.object().orElseThrow(), "nạp nhầm", "quanly"));
  }

  Source source() {
    return sources.find(XA).orElseThrow();
  }

  /** Titles of what can be seen, by the number in the id. */
  Map<String, String> seen() {
    Map<String, String> all = new HashMap<>();
    catalog
        .harvest(Selection.all(), "oai_dc", 10_000)
        .forEach(one -> {
          Entry entry = catalog.find(one.item()).orElseThrow();
          if (entry.visible()) {
            all.put(number(one.item()), entry.item().description().title());
          }
        });
    return all;
  }

  private static String number(ItemId id) {
    return id.value().replaceFirst("^xa\\.(.*)-[0-9a-f]{6}$", "$1");
  }

  private void work(JobHandler handler, JobRequest request) {
    handler.run(new AtOnce(request, rejected, parts));
  }

  @Override
  public void close() {
    vault.close();
  }
}

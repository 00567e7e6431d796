package org.phohien.core;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.phohien.core.access.Access;
import org.phohien.core.access.SnapshotAccess;
import org.phohien.core.account.Accounts;
import org.phohien.core.account.postgres.PostgresAccounts;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.RecordCatalog;
import org.phohien.core.catalog.postgres.PostgresCatalog;
import org.phohien.core.catalog.postgres.PostgresCuratedSets;
import org.phohien.core.catalog.postgres.PostgresRecords;
import org.phohien.core.database.Database;
import org.phohien.core.database.Secrets;
import org.phohien.core.database.StateBackup;
import org.phohien.core.image.Codec;
import org.phohien.core.image.ServiceCopies;
import org.phohien.core.job.ItemLocks;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Jobs;
import org.phohien.core.job.Worker;
import org.phohien.core.job.postgres.PostgresItemLocks;
import org.phohien.core.job.postgres.PostgresJobs;
import org.phohien.core.job.postgres.PostgresWorker;
import org.phohien.core.library.CuratedSets;
import org.phohien.core.library.Libraries;
import org.phohien.core.library.postgres.PostgresLibraries;
import org.phohien.core.place.Gazetteers;
import org.phohien.core.place.postgres.PostgresGazetteerEdits;
import org.phohien.core.record.NativeRecords;
import org.phohien.core.record.StoredRecords;
import org.phohien.core.settings.Settings;
import org.phohien.core.source.Sources;
import org.phohien.core.source.postgres.PostgresSources;
import org.phohien.core.union.Union;
import org.phohien.core.union.postgres.PostgresUnion;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.VaultCopy;
import org.phohien.core.vault.ocfl.OcflCopy;
import org.phohien.core.vault.ocfl.OcflVault;

/**
 * An opened archive: every engine, chosen by the settings. A process opens one and closes it;
 * threads share it.
 */
public final class Archive implements AutoCloseable {

  /** Ingest jobs at a time; their pages share the worker's threads. */
  private static final int BULK_SLOTS = 2;

  private final Settings settings;
  private final Database database;
  private final Vault vault;
  private final Catalog catalog;
  private final RecordCatalog records;
  private final Sources sources;
  private final Libraries libraries;
  private final CuratedSets curated;
  private final Union union;
  private final Jobs jobs;
  private final ItemLocks locks;
  private final Accounts accounts;
  private final Gazetteers gazetteers;
  private final Access access;
  private final Codec codec;
  private final ServiceCopies copies;

  private Archive(Settings settings, Database database) {
    this.settings = settings;
    this.database = database;
    vault = vault(settings);
    catalog = new PostgresCatalog(database);
    records = new PostgresRecords(database);
    sources = new PostgresSources(database);
    libraries = new PostgresLibraries(database);
    curated = new PostgresCuratedSets(database);
    union = new PostgresUnion(database, catalog);
    jobs = new PostgresJobs(database, InstantSource.system());
    locks = new PostgresItemLocks(database);
    accounts = new PostgresAccounts(database, InstantSource.system());
    gazetteers =
        new Gazetteers(
            new PostgresGazetteerEdits(database, InstantSource.system()), InstantSource.system());
    access = new SnapshotAccess(catalog);
    codec = Codec.open(settings.run());
    copies = new ServiceCopies(settings.copies(), codec);
  }

  /**
   * Opens the archive of a data folder whose database is running.
   *
   * @throws org.phohien.core.problem.ArchiveException.Unavailable when the database does not answer
   *     or the vault can't be used
   */
  public static Archive open(Settings settings) {
    Database database = Database.open(settings);
    try {
      return new Archive(settings, database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Opens only the vault, for commands that need nothing else. */
  public static Vault vault(Settings settings) {
    return OcflVault.open(
        settings.vault(), settings.work().resolve("vault"), InstantSource.system());
  }

  /**
   * Prepares a copy of the vault of a data folder in another one.
   *
   * @throws org.phohien.core.problem.ArchiveException.Unavailable when a folder can't be used
   */
  public static VaultCopy vaultCopy(Settings from, Path toData) {
    return OcflCopy.open(
        from.vault(),
        from.work().resolve("vault"),
        toData.resolve("vault"),
        toData.resolve("work").resolve("vault"));
  }

  /** What the vault does not hold: accounts, jobs, secrets. */
  public StateBackup state() {
    return new StateBackup(database);
  }

  public Settings settings() {
    return settings;
  }

  public Vault vault() {
    return vault;
  }

  public Catalog catalog() {
    return catalog;
  }

  /** The catalog for records that share an object of the vault. */
  public RecordCatalog records() {
    return records;
  }

  /** The records that came as MARC, wherever they lie. */
  public NativeRecords natives() {
    return new StoredRecords(vault, records);
  }

  /** The repositories that records are harvested from. */
  public Sources sources() {
    return sources;
  }

  /** The libraries whose holdings stand in the catalog. */
  public Libraries libraries() {
    return libraries;
  }

  /** The lists that librarians keep. */
  public CuratedSets curated() {
    return curated;
  }

  /** Which records tell of the same work. */
  public Union union() {
    return union;
  }

  public Jobs jobs() {
    return jobs;
  }

  public ItemLocks locks() {
    return locks;
  }

  public Accounts accounts() {
    return accounts;
  }

  /** The places of the province and their names. */
  public Gazetteers gazetteers() {
    return gazetteers;
  }

  /** A secret that all servers of the archive share, see {@link Secrets#named}. */
  public byte[] secret(String name) {
    return new Secrets(database).named(name);
  }

  public Access access() {
    return access;
  }

  public ServiceCopies copies() {
    return copies;
  }

  /** The codec that service copies are written and read with. */
  public Codec codec() {
    return codec;
  }

  /** Starts a worker in this process, with the handlers of all rooms on the class path. */
  public Worker startWorker() {
    return startWorker(ServiceLoader.load(WorkerRoom.class));
  }

  /** Starts a worker in this process with the handlers of these rooms, which it closes. */
  public Worker startWorker(Iterable<WorkerRoom> from) {
    List<WorkerRoom> rooms = new ArrayList<>();
    List<JobHandler> handlers = new ArrayList<>();
    for (WorkerRoom room : from) {
      handlers.addAll(room.open(this));
      rooms.add(room);
    }
    Worker worker = PostgresWorker.start(database, handlers, BULK_SLOTS);
    return () -> {
      worker.close();
      rooms.reversed().forEach(WorkerRoom::close);
    };
  }

  @Override
  public void close() {
    copies.close();
    codec.close();
    vault.close();
    database.close();
  }
}

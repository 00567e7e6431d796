package org.phohien.core.cli;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phohien.core.Archive;
import org.phohien.core.cli.keeper.Holder;
import org.phohien.core.cli.keeper.Keeper;
import org.phohien.core.job.Worker;
import org.phohien.core.settings.Settings;

/**
 * The archive as a single command uses it: beside a running keeper where there is one, else with a
 * database, and where it needs one a worker, of its own for as long as the command runs.
 */
public final class LocalArchive implements AutoCloseable {

  private final @Nullable Keeper keeper;
  private final Optional<URI> server;
  private final Archive archive;
  private @Nullable Worker worker;

  private LocalArchive(@Nullable Keeper keeper, Optional<URI> server, Archive archive) {
    this.keeper = keeper;
    this.server = server;
    this.archive = archive;
  }

  /**
   * Opens the archive of a data folder, starting its database where nobody has.
   *
   * @throws org.phohien.core.problem.ArchiveException.Unavailable when another command, which does
   *     not serve, has the folder
   */
  public static LocalArchive open(Settings settings) {
    Optional<URI> server = Keeper.holder(settings).flatMap(Holder::server);
    if (server.isPresent()) {
      return new LocalArchive(null, server, Archive.open(settings));
    }
    Keeper keeper = Keeper.of(settings);
    try {
      return new LocalArchive(keeper, Optional.empty(), Archive.open(settings));
    } catch (RuntimeException e) {
      keeper.close();
      throw e;
    }
  }

  /** Has jobs done: by the running worker, or by one of our own. */
  public LocalArchive withWorker() {
    if (keeper != null && worker == null) {
      worker = archive.startWorker();
    }
    return this;
  }

  public Archive archive() {
    return archive;
  }

  /** Whether a keeper is running, and with it a server that holds the index. */
  public boolean isServed() {
    return server.isPresent();
  }

  /** Where the running server answers, or empty. */
  public Optional<URI> server() {
    return server;
  }

  @Override
  public void close() {
    if (worker != null) {
      worker.close();
    }
    archive.close();
    if (keeper != null) {
      keeper.close();
    }
  }
}

package org.phohien.ingest.harvest;

import java.nio.file.Path;
import java.time.InstantSource;
import org.phohien.core.Archive;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.RecordCatalog;
import org.phohien.core.job.ItemLocks;
import org.phohien.core.source.Sources;
import org.phohien.core.vault.Vault;

/**
 * What harvests work with.
 *
 * @param sources that were added, and their reports
 * @param work folder for parts that wait for the last one
 */
record Room(
    Sources sources,
    Vault vault,
    Catalog catalog,
    RecordCatalog records,
    ItemLocks locks,
    Path work,
    Limits limits,
    InstantSource clock) {

  static Room of(Archive archive) {
    return new Room(
        archive.sources(),
        archive.vault(),
        archive.catalog(),
        archive.records(),
        archive.locks(),
        archive.settings().work(),
        Limits.standard(),
        InstantSource.system());
  }
}

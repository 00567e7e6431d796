package org.phohien.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Publication;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.vault.VersionNumber;
import org.phohien.ingest.harvest.SourceTwin.Said;
import org.phohien.ingest.record.ImportPublishing;
import org.phohien.ingest.record.RecordImport;

/** A source that says what a test has it say, and the library that harvests it. */
@ExtendWith(EmbeddedDatabase.class)
abstract class HarvestingHouse {

  @TempDir Path data;

  final Database database;
  final SourceTwin twin = new SourceTwin(_ -> Said.xml(OaiText.error("badVerb")));

  HarvestingHouse(Database database) {
    this.database = database;
  }

  @AfterEach
  void close() {
    twin.close();
  }

  final void says(Function<String, String> lists) {
    twin.says(query ->
        query.startsWith("verb=Identify")
            ? Said.xml(OaiText.identify())
            : query.startsWith("verb=ListMetadataFormats")
                ? Said.xml(OaiText.formats())
                : query.startsWith("verb=ListSets")
                    ? Said.xml(OaiText.sets())
                    : Said.xml(lists.apply(query)));
  }

  static void edit(Catalog catalog, ItemId id, String title) {
    Item item = catalog.find(id).orElseThrow().item().with(Description.titled(title));
    catalog.publish(
        new Publication(
            item,
            new VersionNumber(9),
            List.of(),
            org.phohien.core.description.Disseminations.of(item)));
  }

  final void rebuild(CommuneLibrary library) {
    database.with(handle ->
        handle.execute(
            "truncate projection.entry, projection.change, projection.membership,"
                + " projection.dissemination"));
    assertFalse(library.seen().containsKey("1"));
    try (var objects = library.vault.items()) {
      objects
          .filter(org.phohien.core.vault.Vault::isImport)
          .forEach(object ->
              ImportPublishing.replay(new RecordImport(library.vault, object))
                  .into(library.records));
    }
  }

  static ItemId item(CommuneLibrary library, String title) {
    return library.catalog.harvest(org.phohien.core.catalog.Selection.all(), "oai_dc", 100).stream()
        .map(one -> library.catalog.find(one.item()).orElseThrow().item())
        .filter(one -> one.description().title().equals(title))
        .findFirst()
        .orElseThrow()
        .id();
  }

  static Optional<String> withdrawn(CommuneLibrary library, String number) {
    return entry(library, number).withdrawn();
  }

  static Change lastChange(CommuneLibrary library, String number) {
    return entry(library, number).change();
  }

  static org.phohien.core.catalog.Entry entry(CommuneLibrary library, String number) {
    return library.catalog.harvest(org.phohien.core.catalog.Selection.all(), "oai_dc", 100).stream()
        .filter(one -> one.item().value().startsWith("xa." + number + "-"))
        .map(one -> library.catalog.find(one.item()).orElseThrow())
        .findFirst()
        .orElseThrow();
  }
}

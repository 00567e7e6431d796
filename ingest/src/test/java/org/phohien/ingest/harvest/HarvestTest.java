package org.phohien.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.source.HarvestReport;
import org.phohien.core.source.SourceLook;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.VersionNumber;
import org.phohien.ingest.harvest.SourceTwin.Said;
import org.phohien.ingest.record.ImportPublishing;
import org.phohien.ingest.record.RecordImport;

/** A source is looked at, harvested, asked for what has changed, and taken back. */
@ExtendWith(EmbeddedDatabase.class)
final class HarvestTest {

  @TempDir Path data;

  private final Database database;
  private final SourceTwin twin = new SourceTwin(_ -> Said.xml(OaiText.error("badVerb")));

  HarvestTest(Database database) {
    this.database = database;
  }

  @AfterEach
  void close() {
    twin.close();
  }

  /** A repository that answers list requests so. */
  private void says(Function<String, String> lists) {
    twin.says(query ->
        query.startsWith("verb=Identify")
            ? Said.xml(OaiText.identify())
            : query.startsWith("verb=ListMetadataFormats")
                ? Said.xml(OaiText.formats())
                : query.startsWith("verb=ListSets")
                    ? Said.xml(OaiText.sets())
                    : Said.xml(lists.apply(query)));
  }

  @Test
  void aSourceIsLookedAtBeforeItIsHarvested() {
    says(_ -> OaiText.list(OaiText.record(1, OaiText.marc(1, "Địa chí")), ""));
    try (CommuneLibrary library = new CommuneLibrary(database, data)) {
      library.add(twin, "marcxml");

      SourceLook look = library.look();

      assertTrue(look.good(), look.toString());
      assertEquals("Thư viện xã", look.repository());
      List<String> codes = look.formats().stream().map(SourceLook.Offer::code).toList();
      assertEquals(List.of("marcxml", "oai_dc"), codes, "the best first, others left out");
      assertEquals("Địa chí", look.sets().getFirst().name());
      assertEquals(List.of("Địa chí"), look.sample());
    }
  }

  @Test
  void aListComesPartByPartAsOneImport() {
    says(query ->
        query.contains("resumptionToken=t1")
            ? OaiText.records(4, 2, "")
            : OaiText.records(1, 3, "t1"));
    try (CommuneLibrary library = new CommuneLibrary(database, data)) {
      library.add(twin, "oai_dc");

      HarvestReport report = library.harvest();

      assertEquals(5, report.counts().fresh());
      assertEquals("Sách 5", library.seen().get("5"));
      assertEquals(5, library.seen().size());
      assertEquals(Optional.of(Instant.parse(OaiText.DATE)), library.source().until());
      ItemId object = report.object().orElseThrow();
      assertEquals(List.of(), library.vault.verify(object));
      ItemId third = item(library, "Sách 3");
      Holding holding = library.records.holding(third).orElseThrow();
      assertEquals(object, holding.object());
      assertEquals(
          OaiText.dc("Sách 3"),
          new String(
              new RecordImport(library.vault, object).bytes(holding), StandardCharsets.UTF_8),
          "the record lies in the vault as it came");
      assertEquals(
          "1936",
          library
              .catalog
              .find(third)
              .orElseThrow()
              .item()
              .description()
              .date()
              .orElseThrow()
              .edtf());
    }
  }

  @Test
  void onlyWhatHasChangedIsAskedForWithAnOverlapAndTaken() {
    says(_ -> OaiText.records(1, 3, ""));
    try (CommuneLibrary library = new CommuneLibrary(database, data)) {
      library.add(twin, "oai_dc");
      library.harvest();
      says(_ ->
          OaiText.list(
              OaiText.record(1, OaiText.dc("Sách 1"))
                  + OaiText.record(2, OaiText.dc("Sách 2 sửa"))
                  + OaiText.deleted(3)
                  + OaiText.deleted(77),
              ""));

      HarvestReport report = library.harvest();

      assertTrue(twin.asked().getLast().contains("from=2026-11-22T11%3A00%3A00Z"), "an hour back");
      assertEquals(new HarvestReport.Counts(0, 1, 1, 2, 0, 0), report.counts());
      assertEquals(Map.of("1", "Sách 1", "2", "Sách 2 sửa"), library.seen());
      Change gone = lastChange(library, "3");
      assertEquals(Change.Action.DELETE, gone.action());

      HarvestReport again = library.harvest();

      assertEquals(0, again.counts().taken(), "the same again is nothing new");
      assertEquals(Optional.empty(), again.object());
    }
  }

  @Test
  void noRecordsMatchIsNothingNew() {
    says(_ -> OaiText.error("noRecordsMatch"));
    try (CommuneLibrary library = new CommuneLibrary(database, data)) {
      library.add(twin, "oai_dc");

      assertEquals(0, library.harvest().counts().all());
    }
  }

  @Test
  void aRecordThatComesTwiceCountsAsItCameLast() {
    says(query ->
        query.contains("resumptionToken")
            ? OaiText.list(OaiText.record(1, OaiText.dc("Sau")), "")
            : OaiText.list(
                OaiText.record(1, OaiText.dc("Trước")) + OaiText.record(2, OaiText.dc("Hai")),
                "t"));
    try (CommuneLibrary library = new CommuneLibrary(database, data)) {
      library.add(twin, "oai_dc");

      library.harvest();

      assertEquals(Map.of("1", "Sau", "2", "Hai"), library.seen());
    }
  }

  @Test
  void aHarvestThatBrokeOffGoesOnBehindItsLastPart() {
    AtomicBoolean broken = new AtomicBoolean(true);
    twin.says(query -> {
      if (query.startsWith("verb=Identify")) {
        return Said.xml(OaiText.identify());
      }
      if (query.contains("resumptionToken=t2") && broken.get()) {
        return Said.status(500, Map.of());
      }
      return Said.xml(
          query.contains("t2")
              ? OaiText.records(5, 1, "")
              : query.contains("t1") ? OaiText.records(3, 2, "t2") : OaiText.records(1, 2, "t1"));
    });
    try (CommuneLibrary library = new CommuneLibrary(database, data)) {
      library.add(twin, "oai_dc");
      assertThrows(Unavailable.class, library::harvest);
      assertEquals(Map.of(), library.seen(), "nothing is half there");
      int before = twin.asked().size();
      broken.set(false);

      library.harvest();

      assertEquals(
          List.of("verb=Identify", "verb=ListRecords&resumptionToken=t2"),
          twin.asked().subList(before, twin.asked().size()));
      assertEquals(5, library.seen().size());
    }
  }

  @Test
  void aTokenThatHasGrownTooOldBeginsTheListAnew() {
    AtomicBoolean forgotten = new AtomicBoolean();
    twin.says(query -> {
      if (query.startsWith("verb=Identify")) {
        return Said.xml(OaiText.identify());
      }
      if (query.contains("resumptionToken=old")) {
        return forgotten.get()
            ? Said.xml(OaiText.error("badResumptionToken"))
            : Said.status(500, Map.of());
      }
      return Said.xml(
          query.contains("resumptionToken")
              ? OaiText.records(3, 1, "")
              : OaiText.records(1, 2, forgotten.get() ? "new" : "old"));
    });
    try (CommuneLibrary library = new CommuneLibrary(database, data)) {
      library.add(twin, "oai_dc");
      assertThrows(Unavailable.class, library::harvest);
      forgotten.set(true);

      library.harvest();

      assertEquals(3, library.seen().size());
    }
  }

  @Test
  void whatWasEditedHereStandsBeforeWhatTheSourceSays() {
    says(_ -> OaiText.records(1, 2, ""));
    try (CommuneLibrary library = new CommuneLibrary(database, data)) {
      library.add(twin, "oai_dc");
      library.harvest();
      edit(library.catalog, item(library, "Sách 1"), "Tên của chúng ta");
      says(_ -> OaiText.list(OaiText.record(1, OaiText.dc("Tên khác")) + OaiText.deleted(2), ""));

      HarvestReport report = library.harvest();

      assertEquals(1, report.counts().kept());
      assertEquals(Map.of("1", "Tên của chúng ta"), library.seen());
      assertTrue(library.rejected.getLast().reason().detail().contains("edited here"));
    }
  }

  @Test
  void aHarvestIsTakenBackAsIfItHadNotBeen() {
    says(_ -> OaiText.records(1, 3, ""));
    try (CommuneLibrary library = new CommuneLibrary(database, data)) {
      library.add(twin, "oai_dc");
      library.harvest();
      Map<String, String> before = library.seen();
      Optional<Instant> until = library.source().until();
      says(_ ->
          OaiText.list(
              OaiText.record(2, OaiText.dc("Hỏng"))
                  + OaiText.deleted(3)
                  + OaiText.record(4, OaiText.dc("Mới")),
              ""));
      HarvestReport bad = library.harvest();
      assertEquals(Map.of("1", "Sách 1", "2", "Hỏng", "4", "Mới"), library.seen());

      library.undo(bad);

      assertEquals(before, library.seen());
      assertTrue(library.source().paused(), "the next night would bring it again");
      assertEquals(until, library.source().until());
      assertTrue(library.sources.reports(CommuneLibrary.XA, 1).getFirst().undone().isPresent());
      assertEquals(Optional.of("nạp nhầm"), withdrawn(library, "4"));
      Map<String, String> now = library.seen();
      rebuild(library);
      assertEquals(now, library.seen(), "the vault remembers all of it");
    }
  }

  @Test
  void anEveningIsNotMissedByASourceThatKnowsOnlyDays() {
    twin.says(query ->
        query.startsWith("verb=Identify")
            ? Said.xml(OaiText.identify("YYYY-MM-DD"))
            : Said.xml(OaiText.records(1, 1, "")));
    try (CommuneLibrary library = new CommuneLibrary(database, data)) {
      library.add(twin, "oai_dc");
      library.harvest();

      library.harvest();

      assertTrue(twin.asked().getLast().endsWith("from=2026-11-21"), twin.asked().getLast());
    }
  }

  private static void edit(Catalog catalog, ItemId id, String title) {
    Item item = catalog.find(id).orElseThrow().item().with(Description.titled(title));
    catalog.publish(
        new Publication(
            item,
            new VersionNumber(9),
            List.of(),
            org.phohien.core.description.Disseminations.of(item)));
  }

  private void rebuild(CommuneLibrary library) {
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

  private static ItemId item(CommuneLibrary library, String title) {
    return library.catalog.harvest(org.phohien.core.catalog.Selection.all(), "oai_dc", 100).stream()
        .map(one -> library.catalog.find(one.item()).orElseThrow().item())
        .filter(one -> one.description().title().equals(title))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Optional<String> withdrawn(CommuneLibrary library, String number) {
    return entry(library, number).withdrawn();
  }

  private static Change lastChange(CommuneLibrary library, String number) {
    return entry(library, number).change();
  }

  private static org.phohien.core.catalog.Entry entry(CommuneLibrary library, String number) {
    return library.catalog.harvest(org.phohien.core.catalog.Selection.all(), "oai_dc", 100).stream()
        .filter(one -> one.item().value().startsWith("xa." + number + "-"))
        .map(one -> library.catalog.find(one.item()).orElseThrow())
        .findFirst()
        .orElseThrow();
  }
}

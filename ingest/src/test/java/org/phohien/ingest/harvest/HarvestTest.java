package org.phohien.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phohien.core.catalog.Change;
import org.phohien.core.database.Database;
import org.phohien.core.model.ItemId;
import org.phohien.core.source.HarvestReport;
import org.phohien.core.source.SourceLook;
import org.phohien.core.vault.Holding;
import org.phohien.ingest.record.RecordImport;

/** A source is looked at, harvested, and asked for what has changed. */
final class HarvestTest extends HarvestingHouse {

  HarvestTest(Database database) {
    super(database);
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
}

package org.phohien.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phohien.core.database.Database;
import org.phohien.core.source.HarvestReport;

/** What was edited here stays, and a harvest can be taken back. */
final class HarvestUndoTest extends HarvestingHouse {

  HarvestUndoTest(Database database) {
    super(database);
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
}

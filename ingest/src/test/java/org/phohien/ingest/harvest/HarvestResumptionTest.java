package org.phohien.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.phohien.core.database.Database;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.source.HarvestReport;
import org.phohien.ingest.harvest.SourceTwin.Said;

/** A harvest goes on where it stood: after a crash, an old token, a day, a change of the source. */
final class HarvestResumptionTest extends HarvestingHouse {

  HarvestResumptionTest(Database database) {
    super(database);
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

  @Test
  void aSourceThatChangesItsGranularityIsAskedInTheNewOne() {
    says(_ -> OaiText.records(1, 1, ""));
    try (CommuneLibrary library = new CommuneLibrary(database, data)) {
      library.add(twin, "oai_dc");
      library.harvest();
      twin.says(query ->
          query.startsWith("verb=Identify")
              ? Said.xml(OaiText.identify("YYYY-MM-DD"))
              : Said.xml(OaiText.records(1, 2, "")));

      HarvestReport report = library.harvest();

      assertTrue(twin.asked().getLast().endsWith("from=2026-11-21"), twin.asked().getLast());
      assertEquals(1, report.counts().fresh());
      assertEquals(1, report.counts().known());
    }
  }

  @Test
  void recordsUnderNewIdentifiersAreNewAndTheOldOnesStay() {
    says(_ -> OaiText.records(1, 2, ""));
    try (CommuneLibrary library = new CommuneLibrary(database, data)) {
      library.add(twin, "oai_dc");
      library.harvest();
      says(_ -> OaiText.records(11, 2, ""));

      HarvestReport report = library.harvest();

      assertEquals(2, report.counts().fresh());
      assertEquals(0, report.counts().deleted());
      assertEquals(4, library.seen().size(), "nothing goes that its source has not deleted");
    }
  }
}

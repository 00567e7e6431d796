package org.phohien.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phohien.core.job.JobId;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;

/** What every table of sources promises. */
public abstract class SourcesContract {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final SourceName XA = new SourceName("xa");
  private static final Harvesting MARC =
      new Harvesting("marc21", Optional.of("dia-chi"), Schedule.NIGHTLY);

  /** An empty one, the same during a test. */
  protected abstract Sources sources();

  private static Source source(String name) {
    return Source.fresh(
        new SourceName(name), "Thư viện xã", URI.create("https://xa.example/oai"), NOW, "quanly");
  }

  @Test
  void aSourceIsFoundAsItWasAddedAndItsNameIsTaken() {
    sources().add(source("xa"));
    sources().add(source("an"));

    assertEquals(Optional.of(source("xa")), sources().find(XA));
    assertEquals(List.of("an", "xa"), sources().all().stream().map(s -> s.name().value()).toList());
    assertThrows(ArchiveException.Conflict.class, () -> sources().add(source("xa")));
  }

  @Test
  void whatIsSaidOfItIsKept() {
    sources().add(source("xa"));
    SourceLook look =
        new SourceLook(
            NOW,
            "Thư viện \u0000xã \"An\"".replace("\u0000", ""),
            "YYYY-MM-DD",
            "no",
            List.of(new SourceLook.Offer("marc21", "http://www.loc.gov/MARC21/slim")),
            List.of(),
            List.of("Địa chí"),
            Optional.empty());
    sources().looked(XA, look);
    sources().choose(XA, MARC);
    sources().begun(XA, NOW);
    sources().harvested(XA, Optional.of(NOW));
    sources().pause(XA, true);

    Source found = sources().find(XA).orElseThrow();
    assertEquals(Optional.of(look), found.look());
    assertEquals(Optional.of(MARC), found.harvesting());
    assertEquals(Optional.of(NOW), found.until());
    assertEquals(Optional.of(NOW), found.begun());
    assertTrue(found.paused());
  }

  @Test
  void anotherFormatOrSetBeginsFromTheStartAndAnotherScheduleDoesNot() {
    sources().add(source("xa"));
    sources().choose(XA, MARC);
    sources().harvested(XA, Optional.of(NOW));

    sources().choose(XA, new Harvesting("marc21", Optional.of("dia-chi"), Schedule.WEEKLY));
    assertEquals(Optional.of(NOW), sources().find(XA).orElseThrow().until());

    sources().choose(XA, new Harvesting("marc21", Optional.empty(), Schedule.WEEKLY));
    assertEquals(Optional.empty(), sources().find(XA).orElseThrow().until());
    sources().harvested(XA, Optional.of(NOW));
    sources().harvested(XA, Optional.empty());
    assertEquals(Optional.empty(), sources().find(XA).orElseThrow().until());
  }

  @Test
  void reportsReplaceWhatACrashLeftAndGoWithTheirSource() {
    sources().add(source("xa"));
    JobId job = JobId.fresh();
    HarvestReport begun = HarvestReport.begun(job, XA, NOW, Optional.empty());
    sources().report(begun);
    HarvestReport again = HarvestReport.begun(job, XA, NOW.plusSeconds(60), Optional.of(NOW));
    sources().report(again);
    ItemId object = new ItemId("import.0123");
    HarvestReport done =
        again.applied(
            NOW.plusSeconds(90), new HarvestReport.Counts(1, 2, 3, 4, 5, 6), Optional.of(object));
    sources().report(done);

    assertEquals(List.of(done), sources().reports(XA, 10));
    assertEquals(Optional.of(done), sources().reportOf(object));

    sources().remove(XA);
    assertEquals(List.of(), sources().reports(XA, 10));
    assertThrows(ArchiveException.NotFound.class, () -> sources().pause(XA, true));
  }
}

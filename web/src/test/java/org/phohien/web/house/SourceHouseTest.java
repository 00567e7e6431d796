package org.phohien.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.JobId;
import org.phohien.core.model.ItemId;
import org.phohien.core.source.HarvestJobs;
import org.phohien.core.source.HarvestReport;
import org.phohien.core.source.Schedule;
import org.phohien.core.source.Source;
import org.phohien.core.source.SourceLook;
import org.phohien.core.source.SourceName;

/** Sources on the desk: added by an administrator, looked at, chosen, harvested, taken back. */
class SourceHouseTest extends AtTheDesk {

  private static final SourceName XA = new SourceName("thu-vien-xa-hong-van");

  private HttpResponse<String> add() throws Exception {
    return administrator.post(
        "/desk/sources",
        Map.of("address", "https://xa.example/oai?verb=Identify", "title", "Thư viện xã Hồng Vân"));
  }

  @Test
  void aSourceIsAddedLookedAtAndChosenInThreeClicks() throws Exception {
    HttpResponse<String> added = add();

    assertEquals("/desk/source/" + XA, Librarian.location(added));
    Source source = house.sources().find(XA).orElseThrow();
    assertEquals("https://xa.example/oai", source.address().toString(), "without the request");
    assertEquals(List.of(HarvestJobs.LOOK), kinds());

    looked();
    String page = administrator.get("/desk/source/" + XA).body();
    assertTrue(page.contains("Kho xã"), page);

    administrator.post(
        "/desk/source/" + XA + "/choose",
        Map.of("format", "marc21", "set", "dia-chi", "schedule", "NIGHTLY"));

    Source chosen = house.sources().find(XA).orElseThrow();
    assertEquals(Optional.of("dia-chi"), chosen.harvesting().orElseThrow().set());
    assertEquals(Schedule.NIGHTLY, chosen.harvesting().orElseThrow().schedule());
    assertEquals(List.of(HarvestJobs.HARVEST, HarvestJobs.LOOK), kinds());
  }

  @Test
  void whatIsNoAddressIsRefusedAndAnotherOfTheNameToo() throws Exception {
    for (String bad : List.of("", "file:///etc/passwd", "ftp://x/oai", "http://", "xa.example")) {
      HttpResponse<String> answer =
          administrator.post("/desk/sources", Map.of("address", bad, "title", "Xã"));
      assertEquals(400, answer.statusCode(), bad);
    }
    add();
    assertEquals(409, add().statusCode());
    assertEquals(1, house.sources().all().size());
  }

  @Test
  void onlyAnAdministratorSaysWhomTheArchiveCalls() throws Exception {
    Librarian lan = cataloguer("lan");
    add();

    assertEquals(
        403,
        lan.post("/desk/sources", Map.of("address", "https://b.example/oai", "title", "B"))
            .statusCode());
    assertEquals(403, lan.post("/desk/source/" + XA + "/choose", Map.of()).statusCode());
    assertEquals(303, lan.post("/desk/source/" + XA + "/harvest", Map.of()).statusCode());
    assertEquals(200, lan.get("/desk/sources").statusCode());
    assertEquals(404, lan.get("/desk/source/khong-co").statusCode());
  }

  @Test
  void aHarvestIsTakenBackWithAReason() throws Exception {
    add();
    ItemId object = new ItemId("import.00");
    house
        .sources()
        .report(
            HarvestReport.begun(JobId.fresh(), XA, Instant.now(), Optional.empty())
                .applied(
                    Instant.now(),
                    new HarvestReport.Counts(7, 0, 0, 0, 0, 2),
                    Optional.of(object)));
    settle();
    String page = administrator.get("/desk/source/" + XA).body();
    assertTrue(page.contains("mới 7"), page);
    String undo = "/desk/source/" + XA + "/undo";

    assertEquals(400, administrator.post(undo, Map.of("import", object.value())).statusCode());
    assertEquals(
        400, administrator.post(undo, Map.of("import", "import.77", "reason", "sai")).statusCode());
    administrator.post(undo, Map.of("import", object.value(), "reason", "nạp nhầm"));

    assertEquals(List.of(HarvestJobs.UNDO, HarvestJobs.LOOK), kinds());
  }

  @Test
  void aFailedLookSaysWhy() throws Exception {
    add();
    settle();
    house.sources().looked(XA, SourceLook.failed(Instant.now(), "HTTP status 404 <x>"));

    String page = administrator.get("/desk/source/" + XA).body();

    assertTrue(page.contains("HTTP status 404 &lt;x&gt;"), page);
    assertFalse(page.contains("name=\"format\""));
  }

  private void looked() {
    settle();
    house
        .sources()
        .looked(
            XA,
            new SourceLook(
                Instant.now(),
                "Kho xã",
                "YYYY-MM-DD",
                "persistent",
                List.of(new SourceLook.Offer("marc21", "http://www.loc.gov/MARC21/slim")),
                List.of(new SourceLook.Offer("dia-chi", "Địa chí")),
                List.of("Hưng Yên địa chí"),
                Optional.empty()));
  }

  /** A worker has done what was asked for. */
  private void settle() {
    house.jobs().work(new Idle(HarvestJobs.LOOK), new Idle(HarvestJobs.HARVEST));
  }

  /** A worker that does nothing, and is done. */
  private record Idle(String kind) implements JobHandler {
    @Override
    public void run(JobContext context) {}
  }

  private List<String> kinds() {
    return house.jobs().latest(10).stream().map(j -> j.request().kind()).toList();
  }
}

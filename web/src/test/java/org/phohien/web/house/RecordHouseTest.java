package org.phohien.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.account.Role;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Progress;

/** Files of records over HTTP: looked at, said in which code they are, brought in, taken back. */
class RecordHouseTest {

  @TempDir private Path data;
  private OpenHouse house;
  private Librarian librarian;

  @BeforeEach
  void open() throws Exception {
    house = new OpenHouse(data, 0);
    librarian = Librarian.signedIn(house, OpenHouse.ADMINISTRATOR, house.password.toCharArray());
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  @Test
  void fileIsLookedAtBeforeItCounts() throws Exception {
    HttpResponse<String> answer = librarian.upload("/desk/records", "sach.mrc", tcvn());
    String at = Librarian.location(answer);
    assertTrue(at.startsWith("/desk/records/"), answer.body());
    String look = librarian.get(at).body();
    assertTrue(look.contains("Bảng mã nhận ra: TCVN3"), look);
    assertTrue(look.contains("Lịch sử Hưng Yên"), look);
    assertTrue(look.contains("L\u00dech s\u00f6 H\u00adng Y\u00aan"), "as it is in the file");
    assertTrue(look.contains("1 biểu ghi sẽ bị từ chối"), look);
    assertTrue(look.contains("Biểu ghi 3"), "by its number");
    assertEquals(List.of(), house.jobs().latest(10), "nothing has been brought in");
  }

  @Test
  void librarianSaysTheCodeAndSeesItAndItIsTaken() throws Exception {
    String at = Librarian.location(librarian.upload("/desk/records", "sach.mrc", tcvn()));
    String look = librarian.get(at + "?code0=VISCII").body();
    assertFalse(look.contains("Lịch sử Hưng Yên"), "as it would read in the wrong code");
    assertTrue(look.contains("<option value=\"VISCII\" selected"), look);

    HttpResponse<String> started =
        librarian.post(at + "/start", Map.of("code0", "TCVN3", "strict", "yes"));
    assertTrue(Librarian.location(started).startsWith("/desk/job/"), started.body());
    String payload = house.jobs().latest(1).getFirst().request().payload();
    assertTrue(payload.contains("\"encoding\":\"TCVN3\""), payload);
    assertTrue(payload.contains("\"strict\":true"), payload);
    assertTrue(payload.contains("\"object\":\"import."), payload);
  }

  @Test
  void whatIsNoRecordIsRefusedAndLeavesNothing() throws Exception {
    HttpResponse<String> answer =
        librarian.upload("/desk/records", "anh.tif", new byte[] {1, 2, 3});
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("không có tệp biểu ghi nào"), answer.body());
    assertEquals(List.of(), inbox());
    HttpResponse<String> garbage =
        librarian.upload("/desk/records", "rac.mrc", new byte[] {1, 2, 3});
    assertEquals(200, librarian.get(Librarian.location(garbage)).statusCode());
  }

  @Test
  void uploadIsDroppedUnlessItIsBeingBroughtIn() throws Exception {
    String at = Librarian.location(librarian.upload("/desk/records", "a.mrc", tcvn()));
    librarian.post(at + "/drop", Map.of());
    assertEquals(List.of(), inbox());
    at = Librarian.location(librarian.upload("/desk/records", "b.mrc", tcvn()));
    librarian.post(at + "/start", Map.of());
    assertEquals(400, librarian.post(at + "/drop", Map.of()).statusCode());
    assertEquals(1, inbox().size());
  }

  @Test
  void nothingElseOfTheDiskCanBeNamed() throws Exception {
    for (String name : List.of("..", "%2e%2e", "lo-01", "20261122-010203-0a1b2c3d", "x")) {
      assertEquals(404, librarian.get("/desk/records/" + name).statusCode(), name);
    }
  }

  @Test
  void importIsTakenBackFromItsPageOnce() throws Exception {
    String at = Librarian.location(librarian.upload("/desk/records", "a.mrc", tcvn()));
    String job = Librarian.location(librarian.post(at + "/start", Map.of()));
    assertFalse(librarian.get(job).body().contains("/undo"), "it is not done yet");
    house.jobs().work(done());
    assertTrue(librarian.get(job).body().contains(job + "/undo"));

    assertEquals(400, librarian.post(job + "/undo", Map.of("reason", " ")).statusCode());
    String undo = Librarian.location(librarian.post(job + "/undo", Map.of("reason", "nhầm tệp")));

    Job asked = house.jobs().latest(1).getFirst();
    assertEquals("undo-import", asked.request().kind());
    assertTrue(asked.request().payload().contains("nhầm tệp"));
    assertEquals("/desk/job/" + asked.id(), undo);
    assertFalse(librarian.get(job).body().contains(job + "/undo"), "it is being taken back");
  }

  @Test
  void onlyWhoMayBringInSeesIt() throws Exception {
    Librarian lan =
        Librarian.signedIn(house, "lan", house.accounts().create("lan", Set.<Role>of(), "x"));
    assertEquals(403, lan.get("/desk/records").statusCode());
    assertEquals(403, lan.upload("/desk/records", "a.mrc", tcvn()).statusCode());
    assertEquals(List.of(), inbox());
  }

  private static JobHandler done() {
    return new JobHandler() {
      @Override
      public String kind() {
        return "import-records";
      }

      @Override
      public void run(JobContext context) {
        context.report(new Progress("done", 2, 2, 0));
      }
    };
  }

  private List<Path> inbox() throws Exception {
    Path inbox = data.resolve("inbox");
    if (!Files.isDirectory(inbox)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(inbox)) {
      return folders.filter(f -> !f.getFileName().toString().startsWith(".")).toList();
    }
  }

  /** Two records in TCVN3, and one whose directory lies. */
  private static byte[] tcvn() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(record("L\u00dech s\u00f6 H\u00adng Y\u00aan"));
    out.writeBytes(record("\u00a7\u00dea ch\u00dd Ph\u00e8 Hi\u00d5n"));
    byte[] broken = record("X");
    broken[25] = '\n';
    out.writeBytes(broken);
    return out.toByteArray();
  }

  private static byte[] record(String title) {
    String field = "00\u001fa" + title + "\u001e";
    int base = 24 + 12 + 1;
    return "%05dnam  22%05d   4500245%04d00000\u001e%s\u001d"
        .formatted(base + field.length() + 1, base, field.length(), field)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}

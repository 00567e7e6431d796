package org.phohien.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.web.visit.UploadLimits;

/** What a librarian sees when an upload is more than the archive or its disk can take. */
class UploadLimitsTest {

  private static final int LARGEST = 4096;
  private static final UploadLimits SMALL = new UploadLimits(LARGEST, 4 * LARGEST, 10, 0);

  /** No disk has this much room: to the archive it looks full. */
  private static final UploadLimits FULL =
      new UploadLimits(LARGEST, 4 * LARGEST, 10, Long.MAX_VALUE / 2);

  @TempDir private Path data;

  @Test
  void uploadOfMoreThanTheLimitIsRefusedWithWhatToDoAndNothingIsKept() throws Exception {
    try (OpenHouse house = new OpenHouse(data, 0, SMALL)) {
      HttpResponse<String> answer = librarian(house).upload("1.tif", "x".repeat(2 * LARGEST));
      assertEquals(413, answer.statusCode());
      assertTrue(answer.body().contains("nhiều nhất 4 KiB"), answer.body());
      assertTrue(answer.body().contains("chia thành nhiều đợt"), answer.body());
      assertNothingIsLeft(house);
    }
  }

  @Test
  void uploadBelowTheLimitIsTaken() throws Exception {
    try (OpenHouse house = new OpenHouse(data, 0, SMALL)) {
      HttpResponse<String> answer = librarian(house).upload("1.tif", "x".repeat(LARGEST / 2));
      assertEquals(303, answer.statusCode());
      assertEquals(1, house.jobs().latest(10).size());
    }
  }

  @Test
  void uploadToADiskNearlyFullIsAnswered507WithWhatToDoAndNothingIsKept() throws Exception {
    try (OpenHouse house = new OpenHouse(data, 0, FULL)) {
      HttpResponse<String> answer = librarian(house).upload("1.tif", "x");
      assertEquals(507, answer.statusCode());
      assertTrue(answer.body().contains("Đĩa của máy chủ gần đầy"), answer.body());
      assertTrue(answer.body().contains("giải phóng chỗ"), answer.body());
      assertNothingIsLeft(house);
    }
  }

  @Test
  void formSaysHowMuchOneUploadMayBe() throws Exception {
    try (OpenHouse house = new OpenHouse(data, 0, SMALL)) {
      String form = librarian(house).get("/desk/new").body();
      assertTrue(form.contains("Nhiều nhất 4 KiB một lần"), form);
      assertTrue(form.contains("data-largest=\"4096\""), form);
    }
  }

  private static Librarian librarian(OpenHouse house) throws Exception {
    return Librarian.signedIn(house, OpenHouse.ADMINISTRATOR, house.password.toCharArray());
  }

  private void assertNothingIsLeft(OpenHouse house) throws Exception {
    assertEquals(List.of(), house.jobs().latest(10));
    try (Stream<Path> left = Files.walk(data.resolve("inbox"))) {
      assertFalse(left.anyMatch(Files::isRegularFile));
    }
  }
}

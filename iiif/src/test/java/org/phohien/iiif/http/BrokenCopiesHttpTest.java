package org.phohien.iiif.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Drawn;
import org.phohien.core.image.PixelSource;
import org.phohien.core.image.Raster;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;

/** A damaged service copy is never shown in part, and is reported to be made again. */
class BrokenCopiesHttpTest {

  private static final Raster PICTURE = Drawn.page(1301, 1900, Bands.RGB, 6);
  private static final PageId PAGE = PageId.nth(new ItemId("hong-01"), 1);
  private static final List<String> REQUESTS =
      List.of(
          "full/max/0/default.jpg",
          "full/700,/0/default.png",
          "0,0,1024,1024/1024,/0/default.jpg",
          "0,0,1024,1024/max/45/gray.png");

  @TempDir Path data;
  private Site site;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    site = new Site(data);
    site.publish("hong-01", PICTURE);
    try (Stream<Path> all = Files.walk(data.resolve("copies"))) {
      file = all.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aFlippedBitInATileIsAProblemAndNoPicture() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    // the first tile lies behind the table, and every request here needs it
    bytes[bytes.length / 8] ^= 4;
    replace(bytes);
    for (String request : REQUESTS) {
      problem("/iiif/3/hong-01:0001/" + request);
    }
    assertTrue(site.broken().contains(PAGE));
    assertTrue(site.iiif().workload().broken() >= REQUESTS.size());
  }

  @Test
  void aTruncatedCopyIsAProblemForAllThatIsAskedOfIt() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    replace(Arrays.copyOf(bytes, 100));
    for (String request : REQUESTS) {
      problem("/iiif/3/hong-01:0001/" + request);
    }
    problem("/iiif/3/hong-01:0001/info.json");
    problem("/iiif/pdf/hong-01");
  }

  @Test
  void onceItIsMadeAgainItIsShownAsBefore() throws IOException {
    String address = "/iiif/3/hong-01:0001/full/700,/0/default.jpg";
    byte[] before = site.get(address).body();
    replace(new byte[50]);
    problem(address);
    site.copies().write(PAGE, Drawn.master(PICTURE), PixelSource.of(PICTURE));
    assertArrayEquals(before, site.get(address).body());
  }

  private void problem(String address) {
    HttpResponse<byte[]> answer = site.get(address);
    assertEquals(500, answer.statusCode(), address);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    assertTrue(type.startsWith("application/problem+json"), type);
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    assertTrue(body.contains("iiif.corrupt") && !body.contains(data.toString()), body);
  }

  private void replace(byte[] bytes) throws IOException {
    Path fresh = Files.createTempFile(data, "broken", "");
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }
}

package org.phohien.iiif.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Drawn;
import org.phohien.core.image.Pyramid;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Description;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Rights;

/** What stands beside a picture: descriptions, links, versions, lengths. */
class ImageHeadersHttpTest {

  private static final Raster COLOUR = Drawn.page(1301, 1900, Bands.RGB, 1);
  private static final Raster BITONAL = Drawn.page(900, 700, Bands.BITONAL, 2);

  @TempDir static Path data;
  private static Site site;

  @BeforeAll
  static void open() throws Exception {
    site = new Site(data);
    site.publish("dc-01", COLOUR, BITONAL);
    site.publish(
        "mat-01",
        new Kind.Picture(),
        Description.titled("Ảnh hạn chế"),
        new Rights(Rights.NOT_EVALUATED, Rights.Access.RESTRICTED, Optional.empty()),
        BITONAL);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void theBaseAddressLeadsToInfoJson() {
    HttpResponse<byte[]> answer = site.get("/iiif/3/dc-01:0001");
    assertEquals(303, answer.statusCode());
    assertEquals(Site.PUBLIC + "/iiif/3/dc-01%3A0001/info.json", header(answer, "Location"));
  }

  @Test
  void infoJsonSaysWhatThereIs() throws IOException {
    Golden.check("info3.json", site.get("/iiif/3/dc-01:0001/info.json").body());
    Golden.check("info2.json", site.get("/iiif/2/dc-01:0001/info.json").body());
    Golden.check("info3-bitonal.json", site.get("/iiif/3/dc-01:0002/info.json").body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "3 */* application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"",
        "3 application/json application/json",
        "3 application/ld+json application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"",
        "2 */* application/json",
        "2 application/ld+json application/ld+json;profile=\"http://iiif.io/api/image/2/context.json\"",
      })
  void infoJsonIsNegotiated(String version, String accept, String mediaType) {
    HttpResponse<byte[]> answer =
        site.get("/iiif/" + version + "/dc-01:0001/info.json", "Accept", accept);
    assertEquals(mediaType, header(answer, "Content-Type").replace("; ", ";"));
    assertEquals("Accept", header(answer, "Vary"));
  }

  @Test
  void anImageNamesItsCanonicalAddressAndProfile() {
    String link =
        header(site.get("/iiif/3/dc-01:0001/pct:0,0,50,50/^!900,900/0/default.jpg"), "Link");
    assertTrue(link.contains("<http://iiif.io/api/image/3/level2.json>;rel=\"profile\""), link);
    assertTrue(
        link.contains(Site.PUBLIC + "/iiif/3/dc-01%3A0001/0,0,651,950/616,900/0/default.jpg"),
        link);
    String older = header(site.get("/iiif/2/dc-01:0001/0,0,512,512/full/0/color.jpg"), "Link");
    assertTrue(older.contains("/0,0,512,512/full/0/color.jpg>;rel=\"canonical\""), older);
  }

  @Test
  void aKnownAnswerIsNotSentAgain() {
    String tile = "/iiif/3/dc-01:0001/0,0,512,512/max/0/default.jpg";
    HttpResponse<byte[]> first = site.get(tile);
    assertEquals("public, max-age=60", header(first, "Cache-Control"));
    HttpResponse<byte[]> again = site.get(tile, "If-None-Match", header(first, "ETag"));
    assertEquals(304, again.statusCode());
    assertEquals(0, again.body().length);
    String info = "/iiif/3/dc-01:0001/info.json";
    assertEquals(304, site.get(info, "If-None-Match", header(site.get(info), "ETag")).statusCode());
  }

  @Test
  void headSaysTheSameWithoutABody() {
    String tile = "/iiif/3/dc-01:0001/0,0,512,512/max/0/default.jpg";
    HttpResponse<byte[]> head = site.send("HEAD", tile);
    assertEquals(200, head.statusCode());
    assertEquals(0, head.body().length);
    assertEquals(
        String.valueOf(stored("dc-01", 1, 0, 0, 0).length), header(head, "Content-Length"));
    assertEquals(405, site.send("POST", tile).statusCode());
    assertEquals(204, site.send("OPTIONS", tile).statusCode());
  }

  private static Pyramid pyramid(String item, int page) {
    return site.copies().open(PageId.nth(new ItemId(item), page)).orElseThrow();
  }

  private static byte[] stored(String item, int page, int level, int column, int row) {
    try (Pyramid pyramid = pyramid(item, page)) {
      return pyramid.tile(level, column, row);
    }
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}

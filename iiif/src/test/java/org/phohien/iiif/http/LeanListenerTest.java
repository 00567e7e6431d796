package org.phohien.iiif.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Drawn;

/** The lean listener answers as the servlet container does, header by header. */
class LeanListenerTest {

  private static final List<String> HEADERS =
      List.of(
          "Content-Type",
          "Content-Length",
          "ETag",
          "Link",
          "Cache-Control",
          "Location",
          "Vary",
          "Access-Control-Allow-Origin");

  @TempDir static Path data;
  private static Site site;

  @BeforeAll
  static void open() throws Exception {
    site = new Site(data);
    site.publish("dc-01", Drawn.page(1301, 1900, Bands.RGB, 1));
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/iiif/3/dc-01:0001",
        "/iiif/3/dc-01:0001/info.json",
        "/iiif/2/dc-01%3A0001/info.json",
        "/iiif/3/dc-01:0001/0,0,512,512/512,/0/default.jpg",
        "/iiif/3/dc-01:0001/full/%5E200,/0/default.jpg",
        "/iiif/3/dc-01:0001/full/700,/90/default.png",
        "/iiif/3/dc-01:0001/full/0,/0/default.jpg",
        "/iiif/3/dc-01:0001/full/max/0/default.webq",
        "/iiif/3/khong-co:0001/info.json",
        "/iiif/presentation/3/dc-01/manifest",
        "/iiif/presentation/2/dc-01/manifest",
        "/iiif/discovery/activity/all-changes",
        "/iiif/search/2/dc-01?q=h%C6%B0ng",
        "/iiif/gi-do"
      })
  void bothListenersSayTheSame(String path) {
    for (String method : List.of("GET", "HEAD", "OPTIONS", "POST")) {
      HttpResponse<byte[]> servlet = site.send(method, path);
      HttpResponse<byte[]> lean = site.sendLean(method, path);
      assertEquals(servlet.statusCode(), lean.statusCode(), method + " " + path);
      assertArrayEquals(servlet.body(), lean.body(), method + " " + path);
      for (String header : HEADERS) {
        if (!header.equals("Content-Length") || lean.headers().firstValue(header).isPresent()) {
          assertEquals(
              header(servlet, header), header(lean, header), method + " " + path + " " + header);
        }
      }
    }
  }

  @Test
  void aKnownTileIsNotSentAgain() {
    String tile = "/iiif/3/dc-01:0001/0,0,512,512/512,/0/default.jpg";
    String etag = header(site.sendLean("GET", tile), "ETag");
    HttpResponse<byte[]> again = site.sendLean("GET", tile, "If-None-Match", etag);
    assertEquals(304, again.statusCode());
    assertEquals(0, again.body().length);
  }

  @Test
  void aBookIsStreamed() {
    byte[] book = site.sendLean("GET", "/iiif/pdf/dc-01").body();
    assertTrue(book.length > 10_000 && book[0] == '%' && book[1] == 'P');
  }

  @Test
  void encodedSlashesAndDotsLeadNowhere() {
    assertEquals(404, site.sendLean("GET", "/iiif/3/dc%2F01:0001/info.json").statusCode());
    assertEquals(404, site.sendLean("GET", "/iiif/3/..%2f..%2fetc:0001/info.json").statusCode());
    assertEquals(404, site.sendLean("GET", "/iiif/3/%2e%2e/%2e%2e/info.json").statusCode());
  }

  @Test
  void nothingButIiifIsAnswered() {
    assertEquals(404, site.sendLean("GET", "/").statusCode());
    assertEquals(404, site.sendLean("GET", "/iiif").statusCode());
    assertEquals(404, site.sendLean("GET", "/search").statusCode());
  }

  @Test
  void anAddressThatNamesTheVersionMayBeKeptForEver() {
    String tile = "/iiif/3/dc-01:0001/0,0,512,512/512,/0/default.jpg";
    String version = header(site.sendLean("GET", tile), "ETag").substring(1, 9);
    assertEquals(
        "public, max-age=31536000, immutable",
        header(site.sendLean("GET", tile + "?v=" + version), "Cache-Control"));
    assertEquals(
        "public, max-age=60", header(site.sendLean("GET", tile + "?v=00000000"), "Cache-Control"));
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}

package org.phohien.iiif.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Drawn;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Description;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;
import org.phohien.core.vault.VersionNumber;

/** What is not there, not allowed, or makes no sense, and how that is said. */
class ImageRefusalsHttpTest {

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

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "3 full/full/0/default.jpg 400 iiif.size.syntax",
        "3 full/2000,/0/default.jpg 400 iiif.size.upscaling",
        "3 full/pct:101/0/default.jpg 400 iiif.size.upscaling",
        "3 full/^60000,/0/default.jpg 400 iiif.size.limit",
        "3 0,0,1,1/^20000,20000/0/default.jpg 400 iiif.size.limit",
        "3 full/^pct:1000000000/0/default.jpg 400 iiif.size.limit",
        "3 full/pct:0/0/default.jpg 400 iiif.size.zero",
        "3 full/0,/0/default.jpg 400 iiif.size.zero",
        "3 full/,/0/default.jpg 400 iiif.size.syntax",
        "3 full/-5,/0/default.jpg 400 iiif.size.syntax",
        "3 full/NaN,/0/default.jpg 400 iiif.size.syntax",
        "3 full/pct:NaN/0/default.jpg 400 iiif.size.syntax",
        "3 full/1e3,/0/default.jpg 400 iiif.size.syntax",
        "3 full/1000000000000000000000000000000,/0/default.jpg 400 iiif.size.syntax",
        "3 1301,0,10,10/max/0/default.jpg 400 iiif.region.outside",
        "3 0,1900,10,10/max/0/default.jpg 400 iiif.region.outside",
        "3 0,0,0,10/max/0/default.jpg 400 iiif.region.empty",
        "3 pct:0,0,0.0001,1/max/0/default.jpg 400 iiif.region.empty",
        "3 pct:0,0,-1,1/max/0/default.jpg 400 iiif.region.syntax",
        "3 1,2,3/max/0/default.jpg 400 iiif.region.syntax",
        "3 1,2,3,4,5/max/0/default.jpg 400 iiif.region.syntax",
        "3 square,1/max/0/default.jpg 400 iiif.region.syntax",
        "3 full/max/361/default.jpg 400 iiif.rotation.syntax",
        "3 full/max/left/default.jpg 400 iiif.rotation.syntax",
        "3 full/^max/45/default.png 400 iiif.size.limit",
        "3 full/max/0/native.jpg 400 iiif.quality.syntax",
        "3 full/max/0/default.xyz 400 iiif.format.syntax",
        "3 full/max/0/default.webp 501 iiif.format.unsupported",
        "3 full/max/0/default 400 iiif.format.syntax",
        "3 full/max/0 400 iiif.format.syntax",
        "3 full/max/0/default.jpg/more 400 iiif.format.syntax",
        "2 full/^100,/0/default.jpg 400 iiif.size.syntax",
      })
  void aBrokenRequestIsRefusedWithItsRule(String version, String request, int status, String rule) {
    HttpResponse<byte[]> answer = site.get("/iiif/" + version + "/dc-01:0001/" + request);
    assertEquals(status, answer.statusCode());
    assertEquals("application/problem+json", header(answer, "Content-Type"));
    assertTrue(text(answer).contains("\"rule\":\"" + rule + "\""), () -> text(answer));
    assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/iiif/3/dc-01:0009/info.json",
        "/iiif/3/dc-99:0001/full/max/0/default.jpg",
        "/iiif/3/dc-01/info.json",
        "/iiif/3/..%2F..%2Fetc:passwd/info.json",
        "/iiif/3/..%5C..%5Cetc:0001/info.json",
        "/iiif/3/dc-01:..%2F0001/info.json",
        "/iiif/3/dc-01%00:0001/info.json",
        "/iiif/3/%E0%80%AF:0001/info.json",
        "/iiif/4/dc-01:0001/info.json",
        "/iiif/3/",
        "/iiif/",
        "/iiif/presentation/3/dc-99/manifest",
        "/iiif/presentation/3/dc-01/else",
      })
  void whatIsNotThereIsNotFound(String path) {
    int status = site.get(path).statusCode();
    assertTrue(status == 404 || status == 400, () -> path + " -> " + status);
  }

  @Test
  void aRestrictedImageIsNotThereForThePublicAndCachedByNobody() {
    String tile = "/iiif/3/mat-01:0001/full/200,/0/default.jpg";
    assertEquals(404, site.get(tile).statusCode());
    HttpResponse<byte[]> inside = site.get(tile, "X-Test-Viewer", "STAFF");
    assertEquals(200, inside.statusCode());
    assertEquals("private, no-store", header(inside, "Cache-Control"));
    assertEquals(404, site.get("/iiif/3/mat-01:0001/info.json").statusCode());
    assertEquals(404, site.get("/iiif/search/2/mat-01?q=a").statusCode());
    assertEquals(404, site.get("/iiif/presentation/3/mat-01/manifest").statusCode());
    assertFalse(text(site.get("/iiif/presentation/3/collection/tranh-anh")).contains("mat-01"));
  }

  @Test
  void aWithdrawnItemIsGoneAtOnce() {
    site.publish("rut-01", BITONAL);
    String tile = "/iiif/3/rut-01:0001/info.json";
    assertEquals(200, site.get(tile).statusCode());
    site.catalog().withdraw(new ItemId("rut-01"), new VersionNumber(2), "quyền");
    assertEquals(404, site.get(tile).statusCode());
  }

  @Test
  void problemsSpeakTheReadersLanguage() {
    String wrong = "/iiif/3/dc-01:0001/full/0,/0/default.jpg";
    assertTrue(text(site.get(wrong)).contains("Kích thước bằng không"));
    assertTrue(text(site.get(wrong, "Accept-Language", "en-GB")).contains("The size is zero"));
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}

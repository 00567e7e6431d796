package org.phohien.iiif.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Drawn;
import org.phohien.core.image.Pyramid;
import org.phohien.core.image.Raster;
import org.phohien.core.image.Splicer;
import org.phohien.core.model.Box;
import org.phohien.core.model.Description;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Rights;
import org.phohien.core.vault.VersionNumber;

class ImageHttpTest {

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
        // version, request, level, column, row: every spelling of one stored tile
        "3 0,0,512,512/max/0/default.jpg 0 0 0",
        "3 0,0,512,512/512,512/0/default.jpg 0 0 0",
        "3 0,0,512,512/512,/0/color.jpg 0 0 0",
        "3 0,0,512,512/,512/0.0/default.jpg 0 0 0",
        "3 0,0,512,512/^512,512/360/default.jpg 0 0 0",
        "3 0%2C0%2C512%2C512/!512,512/0/default.jpg 0 0 0",
        "2 0,0,512,512/full/0/default.jpg 0 0 0",
        "2 0,0,512,512/512,/0/default.jpg 0 0 0",
        "3 0,0,1024,1024/512,512/0/default.jpg 1 0 0",
        "3 0,0,1024,1024/pct:50/0/default.jpg 1 0 0",
        "3 1024,1024,277,876/139,438/0/default.jpg 1 1 1",
        "3 1024,1024,1024,1024/139,438/0/default.jpg 1 1 1",
        // 277 / 2 = 138.5: a 2.1 viewer names the width only, either way is this tile
        "2 1024,1024,277,876/139,/0/default.jpg 1 1 1",
        "3 full/326,475/0/default.jpg 2 0 0",
        "3 full/!475,475/0/default.jpg 2 0 0",
        "3 0,0,1301,1900/326,/0/default.jpg 2 0 0",
      })
  void everySpellingOfAStoredTileIsPassedThrough(
      String version, String request, int level, int column, int row) {
    HttpResponse<byte[]> answer = site.get("/iiif/" + version + "/dc-01:0001/" + request);
    assertEquals(200, answer.statusCode(), () -> text(answer));
    assertArrayEquals(stored("dc-01", 1, level, column, row), answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        // version, request, level, region of the level
        "3 0,0,1024,1024/max/0/default.jpg 0 0 0 1024 1024",
        "3 256,0,256,256/256,256/0/default.jpg 0 256 0 256 256",
        "2 256,512,256,256/256,/0/color.jpg 0 256 512 256 256",
        "3 512,0,512,1900/256,950/0/default.jpg 1 256 0 256 950",
      })
  void alignedRegionsAreSplicedFromTiles(
      String version, String request, int level, int x, int y, int width, int height) {
    HttpResponse<byte[]> answer = site.get("/iiif/" + version + "/dc-01:0001/" + request);
    assertEquals(200, answer.statusCode(), () -> text(answer));
    try (Pyramid pyramid = pyramid("dc-01", 1)) {
      Box region = new Box(x, y, width, height);
      Optional<byte[]> spliced = Splicer.splice(pyramid, level, region);
      Assumptions.assumeTrue(spliced.isPresent(), "SKIPPED: no libjpeg-turbo here");
      assertArrayEquals(spliced.orElseThrow(), answer.body());
    }
  }

  @Test
  void readyImagesArePassedThrough() {
    byte[] thumbnail;
    try (Pyramid pyramid = pyramid("dc-01", 1)) {
      thumbnail = pyramid.ready(0);
    }
    assertArrayEquals(thumbnail, site.get("/iiif/3/dc-01:0001/full/200,/0/default.jpg").body());
    assertArrayEquals(
        thumbnail, site.get("/iiif/3/dc-01%3A0001/full/!200,300/0/default.jpg").body());
  }

  @Test
  void oneBitTilesArePassedThroughAsPng() {
    byte[] png = site.get("/iiif/3/dc-01:0002/0,0,512,512/max/0/default.png").body();
    assertArrayEquals(stored("dc-01", 2, 0, 0, 0), png);
    assertEquals(
        "image/jpeg",
        site.get("/iiif/3/dc-01:0002/0,0,512,512/max/0/default.jpg")
            .headers()
            .firstValue("Content-Type")
            .orElse(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "3 full/max/0/default.jpg 1301 1900",
        "3 full/^1500,/0/default.jpg 1500 2191",
        "3 full/700,/0/default.jpg 700 1022",
        "3 full/,333/0/default.png 228 333",
        "3 full/pct:10/0/gray.jpg 130 190",
        "3 full/200,/0/default.gif 200 292",
        "3 0,0,512,512/512,512/0/default.tif 512 512",
        "3 full/150,/90/bitonal.tif 219 150",
        "3 full/100,/45/default.gif 174 174",
        "3 square/300,300/0/default.jpg 300 300",
        "3 pct:25,25,50,50/max/0/default.jpg 651 950",
        "3 100,200,300,400/150,333/0/bitonal.png 150 333",
        "3 100,200,300,400/max/90/default.jpg 400 300",
        "3 100,200,300,400/max/!270/default.png 400 300",
        "3 1200,1800,500,500/max/0/default.jpg 101 100",
        "3 0,0,1,1/^700,700/180/default.jpg 700 700",
        "3 full/^max/0/default.jpg 4137 6042",
        "2 full/full/0/native.jpg 0 0",
        "2 full/500,/!0/color.jpg 500 730",
        "2 0,0,100,100/200,/0/default.jpg 200 200",
      })
  void theAnswerHasTheSizeAskedFor(String version, String request, int width, int height)
      throws IOException {
    HttpResponse<byte[]> answer = site.get("/iiif/" + version + "/dc-01:0001/" + request);
    if (width == 0) {
      assertEquals(400, answer.statusCode());
      return;
    }
    assertEquals(200, answer.statusCode(), () -> text(answer));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
    assertEquals(width + "x" + height, image.getWidth() + "x" + image.getHeight());
  }

  @Test
  void aRegionShowsThePixelsOfTheMaster() throws IOException {
    byte[] png = site.get("/iiif/3/dc-01:0001/400,500,300,200/max/0/default.png").body();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    double error = 0;
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 300; x++) {
        int rgb = image.getRGB(x, y);
        int at = COLOUR.row(500 + y) + (400 + x) * 3;
        int off = (rgb >> 8 & 0xFF) - (COLOUR.samples()[at + 1] & 0xFF);
        error += off * (double) off;
      }
    }
    double psnr = 10 * Math.log10(255 * 255 / (error / 60_000));
    assertTrue(psnr > 28, () -> "PSNR " + psnr);
  }

  @Test
  void mirroringComesBeforeTurning() throws IOException {
    BufferedImage plain = png("0,0,200,100/max/0/default.png");
    BufferedImage turned = png("0,0,200,100/max/!90/default.png");
    assertEquals(plain.getRGB(199, 0), turned.getRGB(99, 0));
    assertEquals(plain.getRGB(199 - 30, 20), turned.getRGB(99 - 20, 30));
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

  private static BufferedImage png(String request) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(site.get("/iiif/3/dc-01:0001/" + request).body()));
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

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}

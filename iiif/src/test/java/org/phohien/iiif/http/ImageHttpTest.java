package org.phohien.iiif.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

/**
 * Pictures over HTTP: passed through where they lie ready, else of the size and pixels asked for.
 */
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

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}

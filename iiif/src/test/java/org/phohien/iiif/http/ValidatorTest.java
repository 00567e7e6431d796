package org.phohien.iiif.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The checks of the official image validator for level 2, made again: a picture of 1,000 x 1,000
 * pixels in 10 x 10 squares of one colour each, asked for in every way the level names, by both
 * versions of the API.
 */
class ValidatorTest {

  private static final int SIDE = Squares.SIDE;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Random RANDOM = new Random(2026);

  @TempDir static Path data;
  private static Site site;

  @BeforeAll
  static void open() throws Exception {
    site = new Site(data);
    site.publish("67352ccc", Squares.picture());
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void infoJsonNamesSizeProtocolAndProfile(String version) throws IOException {
    HttpResponse<byte[]> answer = site.get(base(version) + "/info.json");
    JsonNode info = MAPPER.readTree(answer.body());
    String id = info.path(version.equals("2") ? "@id" : "id").asText();
    assertEquals(Site.PUBLIC + "/iiif/" + version + "/67352ccc%3A0001", id);
    assertEquals(1000, info.path("width").asInt());
    assertEquals(1000, info.path("height").asInt());
    assertEquals("http://iiif.io/api/image", info.path("protocol").asText());
    JsonNode profile = info.path("profile");
    assertEquals(
        version.equals("2") ? "http://iiif.io/api/image/2/level2.json" : "level2",
        profile.isArray() ? profile.path(0).asText() : profile.asText());
    assertEquals(
        "http://iiif.io/api/image/" + version + "/context.json", info.path("@context").asText());
    assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
    assertTrue(header(answer, "Link").contains("level2.json>;rel=\"profile\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void theBaseLeadsToInfoJson(String version) {
    HttpResponse<byte[]> answer = site.get(base(version));
    assertEquals(303, answer.statusCode());
    assertTrue(header(answer, "Location").endsWith("/67352ccc%3A0001/info.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void identifiersAreReadEscapedAndStrictly(String version) {
    String iiif = "/iiif/" + version;
    assertEquals(200, site.get(iiif + "/67352ccc%3A0001/info.json").statusCode());
    assertEquals(200, site.get(iiif + "/%367352ccc:0001/info.json").statusCode());
    for (String wrong :
        new String[] {
          "/unknown/info.json", "/a%2Fb/info.json", "/[frob]/info.json", "/67352ccc%2F0001/x",
        }) {
      String path = iiif + wrong.replace("[", "%5B").replace("]", "%5D");
      int status = site.get(path).statusCode();
      assertTrue(status == 404 || status == 400, () -> path + " " + status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void regionsInPixelsShowTheirSquares(String version) throws IOException {
    for (int round = 0; round < 5; round++) {
      int column = RANDOM.nextInt(10);
      int row = RANDOM.nextInt(10);
      String region = column * SIDE + 13 + "," + (row * SIDE + 13) + ",74,74";
      Squares.assertSquare(image(version, region, max(version), "0", "jpg"), 37, 37, column, row);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void regionsInPercentShowTheirSquares(String version) throws IOException {
    for (int round = 0; round < 5; round++) {
      int column = RANDOM.nextInt(9);
      int row = RANDOM.nextInt(9);
      String region = "pct:" + (column * 10 + 1) + "," + (row * 10 + 1) + ",8,8";
      Squares.assertSquare(image(version, region, max(version), "0", "jpg"), 40, 40, column, row);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void aSquareOfASquareIsAllOfIt(String version) throws IOException {
    BufferedImage image = image(version, "square", max(version), "0", "jpg");
    assertEquals(1000, image.getWidth());
    Squares.assertSquares(image, SIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void sizesKeepTheirSquares(String version) throws IOException {
    for (int round = 0; round < 3; round++) {
      int side = 500 + RANDOM.nextInt(450);
      for (String size :
          new String[] {side + ",", "," + side, side + "," + side, "!" + side + ",990"}) {
        BufferedImage image = image(version, "full", size, "0", "jpg");
        assertEquals(side + "x" + side, image.getWidth() + "x" + image.getHeight(), size);
        Squares.assertSquares(image, side / 10.0);
      }
      int percent = 60 + RANDOM.nextInt(40);
      BufferedImage image = image(version, "full", "pct:" + percent, "0", "jpg");
      assertEquals(percent * 10, image.getWidth());
      Squares.assertSquares(image, percent);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void aRegionIsScaled(String version) throws IOException {
    int column = RANDOM.nextInt(10);
    int row = RANDOM.nextInt(10);
    String region = column * SIDE + "," + row * SIDE + ",100,100";
    BufferedImage image = image(version, region, "35,35", "0", "jpg");
    assertEquals(35, image.getWidth());
    Squares.assertSquare(image, 17, 17, column, row);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void scalingUpIsMarkedInThreeAndPlainInTwo(String version) throws IOException {
    if (version.equals("2")) {
      assertEquals(1100, image("2", "full", "1100,", "0", "jpg").getWidth());
    } else {
      assertEquals(400, status("3", "full/1100,/0/default.jpg"));
      assertEquals(400, status("3", "full/full/0/default.jpg"));
      assertEquals(1100, image("3", "full", "^1100,", "0", "jpg").getWidth());
      assertEquals(1200, image("3", "full", "^pct:120", "0", "jpg").getWidth());
      assertEquals(1500, image("3", "full", "^!1500,1600", "0", "jpg").getWidth());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void quarterTurnsAndMirrorsMoveTheSquares(String version) throws IOException {
    BufferedImage quarter = image(version, "full", max(version), "90", "jpg");
    BufferedImage half = image(version, "full", max(version), "180", "jpg");
    BufferedImage threeQuarters = image(version, "full", max(version), "270", "jpg");
    BufferedImage mirrored = image(version, "full", max(version), "!0", "jpg");
    BufferedImage both = image(version, "full", max(version), "!180", "jpg");
    for (int column = 0; column < 10; column++) {
      for (int row = 0; row < 10; row++) {
        Squares.assertSquare(quarter, Squares.middle(9 - row), Squares.middle(column), column, row);
        Squares.assertSquare(
            half, Squares.middle(9 - column), Squares.middle(9 - row), column, row);
        Squares.assertSquare(
            threeQuarters, Squares.middle(row), Squares.middle(9 - column), column, row);
        Squares.assertSquare(
            mirrored, Squares.middle(9 - column), Squares.middle(row), column, row);
        Squares.assertSquare(both, Squares.middle(column), Squares.middle(9 - row), column, row);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void aRegionIsTurned(String version) throws IOException {
    int column = RANDOM.nextInt(9);
    int row = RANDOM.nextInt(9);
    String region = column * SIDE + "," + row * SIDE + ",200,200";
    BufferedImage image = image(version, region, max(version), "90", "jpg");
    Squares.assertSquare(image, 150, 50, column, row);
    Squares.assertSquare(image, 150, 150, column + 1, row);
    Squares.assertSquare(image, 50, 50, column, row + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void anyAngleIsTurned(String version) throws IOException {
    int angle = 1 + RANDOM.nextInt(88);
    BufferedImage image = image(version, "full", "300,", angle + ".5", "png");
    double radians = Math.toRadians(angle + 0.5);
    double side = 300 * (Math.cos(radians) + Math.sin(radians));
    assertEquals(side, image.getWidth(), 1.5);
    assertEquals(side, image.getHeight(), 1.5);
    // the square right of and below the middle, turned about it
    int x = (int) (side / 2 + 15 * Math.cos(radians) - 15 * Math.sin(radians));
    int y = (int) (side / 2 + 15 * Math.sin(radians) + 15 * Math.cos(radians));
    Squares.assertSquare(image, x, y, 5, 5);
    assertEquals(0, image.getRGB(0, 0) >>> 24, "the corner is seen through");
    assertEquals(200, status(version, "100,100,300,300/200,/22.5/default.jpg"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void qualitiesAreWhatTheySay(String version) throws IOException {
    Squares.assertSquares(read(version, "full/" + max(version) + "/0/color.jpg"), SIDE);
    BufferedImage grey = read(version, "full/" + max(version) + "/0/gray.jpg");
    BufferedImage bitonal = read(version, "full/" + max(version) + "/0/bitonal.png");
    for (int i = 0; i < 100; i++) {
      int rgb = grey.getRGB(Squares.middle(i % 10), Squares.middle(i / 10));
      assertEquals(rgb >> 16 & 0xFF, rgb & 0xFF, 2);
      int two = bitonal.getRGB(Squares.middle(i % 10), Squares.middle(i / 10)) & 0xFFFFFF;
      assertTrue(two == 0 || two == 0xFFFFFF);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void formatsAreWhatTheySay(String version) {
    for (String[] format :
        new String[][] {
          {"jpg", "image/jpeg"}, {"png", "image/png"}, {"gif", "image/gif"}, {"tif", "image/tiff"}
        }) {
      HttpResponse<byte[]> answer = site.get(base(version) + "/full/100,/0/default." + format[0]);
      assertEquals(format[1], header(answer, "Content-Type"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void wordsThatMeanNothingAreRefused(String version) {
    for (String wrong :
        new String[] {
          "frob/MAX/0/default.jpg", "0,0,0/MAX/0/default.jpg", "pct:1,2,3/MAX/0/default.jpg",
          "full/frob/0/default.jpg", "full/!/0/default.jpg", "full/MAX/frob/default.jpg",
          "full/MAX/-90/default.jpg", "full/MAX/1e2/default.jpg", "full/MAX/0/frob.jpg",
          "full/MAX/0/default.frob",
        }) {
      int status = status(version, wrong.replace("MAX", max(version)));
      assertEquals(400, status, wrong);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void theCanonicalLinkLeadsToTheSamePicture(String version) throws IOException {
    HttpResponse<byte[]> answer =
        site.get(base(version) + "/pct:10,10,40,40/!200,300/0/default.jpg");
    String link = header(answer, "Link");
    String canonical =
        link.substring(0, link.indexOf(">;rel=\"canonical\""))
            .substring(link.lastIndexOf('<') + 1 + Site.PUBLIC.length());
    assertEquals(
        version.equals("2")
            ? "/iiif/2/67352ccc%3A0001/100,100,400,400/200,/0/default.jpg"
            : "/iiif/3/67352ccc%3A0001/100,100,400,400/200,200/0/default.jpg",
        canonical);
    assertEquals(answer.body().length, site.get(canonical).body().length);
  }

  private static String base(String version) {
    return "/iiif/" + version + "/67352ccc:0001";
  }

  private static String max(String version) {
    return version.equals("2") ? "full" : "max";
  }

  private static int status(String version, String request) {
    return site.get(base(version) + "/" + request).statusCode();
  }

  private static BufferedImage image(
      String version, String region, String size, String rotation, String format)
      throws IOException {
    return read(version, region + "/" + size + "/" + rotation + "/default." + format);
  }

  private static BufferedImage read(String version, String request) throws IOException {
    HttpResponse<byte[]> answer = site.get(base(version) + "/" + request);
    assertEquals(200, answer.statusCode(), request);
    return ImageIO.read(new ByteArrayInputStream(answer.body()));
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}

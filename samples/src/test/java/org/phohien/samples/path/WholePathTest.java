package org.phohien.samples.path;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One page of each kind, from the folder to the hit, the tile and the OAI record. */
@ExtendWith(Served.class)
final class WholePathTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServedArchive archive;

  WholePathTest(ServedArchive archive) {
    this.archive = archive;
  }

  @ParameterizedTest
  @CsvSource({
    "dia-chi-pho-hien, nhãn lồng",
    "bao-son-nam-1936-05-02, sông Hồng",
    "bao-son-nam-1938-10-15, chùa Chuông",
    "ban-do-hung-yen-1937, Hưng Yên",
    "hn-hung-yen-du-dia, 興安",
    "gioi-thieu-xich-dang, Xích Đằng"
  })
  void aWordOfEachKindOfItemIsFoundSeenAndHarvested(String item, String word) throws IOException {
    JsonNode found = search(word);
    JsonNode hit =
        StreamSupport.stream(found.path("items").spliterator(), false)
            .filter(i -> i.path("id").asText().equals(item))
            .findFirst()
            .orElseThrow(() -> new AssertionError(word + " does not find " + item + ": " + found));
    JsonNode page = hit.path("pages").path(0);
    assertFalse(page.path("boxes").isEmpty(), "no box for " + word + " in " + item);
    assertBoxesLieOnInk(item, page);
    assertTileIsAnImage(item, page.path("key").asText());
    assertHarvested(item);
  }

  private void assertBoxesLieOnInk(String item, JsonNode page) throws IOException {
    JsonNode box = page.path("boxes").path(0);
    String region =
        box.path("x").asInt()
            + ","
            + box.path("y").asInt()
            + ","
            + box.path("width").asInt()
            + ","
            + box.path("height").asInt();
    String image = item + ":" + page.path("key").asText();
    byte[] cut = archive.bytes("/iiif/3/" + image + "/" + region + "/max/0/gray.jpg").body();
    var pixels = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(cut)), region);
    int darkest = 255;
    int lightest = 0;
    for (int y = 0; y < pixels.getHeight(); y++) {
      for (int x = 0; x < pixels.getWidth(); x++) {
        int grey = pixels.getRaster().getSample(x, y, 0);
        darkest = Math.min(darkest, grey);
        lightest = Math.max(lightest, grey);
      }
    }
    assertTrue(lightest - darkest > 60, "nothing is printed at " + region + " of " + image);
  }

  private void assertTileIsAnImage(String item, String key) throws IOException {
    String image = "/iiif/3/" + item + ":" + key;
    JsonNode info = JSON.readTree(archive.get(image + "/info.json").body());
    int tile = info.path("tiles").path(0).path("width").asInt();
    int side = Math.min(tile, Math.min(info.path("width").asInt(), info.path("height").asInt()));
    String region = "/0,0," + side + "," + side + "/" + side + "," + side + "/0/default.jpg";
    HttpResponse<byte[]> answer = archive.bytes(image + region);
    assertEquals(200, answer.statusCode(), image + region);
    var picture = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(answer.body())));
    assertEquals(side, picture.getWidth());
  }

  private void assertHarvested(String item) {
    for (String prefix : new String[] {"oai_dc", "marc21"}) {
      String record =
          archive
              .get(
                  "/oai?verb=GetRecord&metadataPrefix="
                      + prefix
                      + "&identifier=oai:phohien.localhost:"
                      + item)
              .body();
      assertTrue(record.contains("<metadata>"), record);
      assertTrue(record.contains("/item/" + item), record);
    }
  }

  @ParameterizedTest
  @CsvSource({"hn-moc-ban-son-nam, 承宣", "so-tay-canh-de, thuyền thúng"})
  void whatIsNotOpenLeaksNowhere(String item, String word) throws IOException {
    for (JsonNode hit : search(word).path("items")) {
      assertTrue(!hit.path("id").asText().equals(item) || hit.path("pages").isEmpty(), item);
    }
    for (String address :
        List.of(
            "/iiif/3/" + item + ":0001/full/max/0/default.jpg",
            "/iiif/2/" + item + ":0001/full/full/0/default.jpg",
            "/text/" + item + "/0001.txt",
            "/text/" + item + "/0001.alto.xml")) {
      HttpResponse<String> answer = archive.get(address);
      assertNotEquals(200, answer.statusCode(), address);
      assertFalse(answer.body().contains(word), address);
    }
    for (String address :
        List.of(
            "/item/" + item,
            "/item/" + item + "/page/0001",
            "/api/items/" + item,
            "/iiif/presentation/3/" + item + "/manifest",
            "/iiif/presentation/2/" + item + "/manifest")) {
      assertFalse(archive.get(address).body().contains(word), address);
    }
    assertHarvested(item);
  }

  @Test
  void accentsAreNeverRequiredAndAlwaysCount() throws IOException {
    assertTrue(search("hung yen").path("total").asInt() > 0);
    assertTrue(
        search("Hưng Yên").path("total").asInt() <= search("hung yen").path("total").asInt());
    String decomposed = Normalizer.normalize("HƯNG YÊN", Normalizer.Form.NFD);
    assertEquals(ids(search("Hưng Yên")), ids(search(decomposed)), "NFD");
  }

  @Test
  void aCatalogueRecordWithoutPagesIsHarvestedAndBrowsed() {
    String list = archive.get("/oai?verb=ListIdentifiers&metadataPrefix=marc21&set=thu-muc").body();
    // those of the sample list; other tests import records of their own
    assertEquals(10, list.split("<identifier>oai:phohien.localhost:hy0", -1).length - 1, list);
  }

  @Test
  void everyRecordIsHarvestedOnce() {
    String list = archive.get("/oai?verb=ListIdentifiers&metadataPrefix=oai_dc").body();
    String[] parts = list.split("<identifier>", -1);
    TreeSet<String> ids = new TreeSet<>();
    for (int i = 1; i < parts.length; i++) {
      ids.add(parts[i].substring(0, parts[i].indexOf('<')));
    }
    assertEquals(parts.length - 1, ids.size());
    assertTrue(ids.size() >= 20, ids.toString());
  }

  @Test
  void aManuscriptIsReadFromRightToLeft() throws IOException {
    JsonNode manifest =
        JSON.readTree(archive.get("/iiif/presentation/3/hn-hung-yen-du-dia/manifest").body());
    assertEquals("right-to-left", manifest.path("viewingDirection").asText());
  }

  @Test
  void theTextOfAPageComesAsAlto() {
    HttpResponse<String> alto = archive.get("/text/dia-chi-pho-hien/0003.alto.xml");
    assertEquals(200, alto.statusCode());
    assertTrue(alto.body().contains("http://www.loc.gov/standards/alto/ns-v4#"), alto.body());
  }

  @Test
  void whatIsStoredIsServedTwiceTheSame() {
    String tile = "/iiif/3/dia-chi-pho-hien:0001/full/max/0/default.jpg";
    assertArrayEquals(archive.bytes(tile).body(), archive.bytes(tile).body());
  }

  private static List<String> ids(JsonNode answer) {
    return StreamSupport.stream(answer.path("items").spliterator(), false)
        .map(item -> item.path("id").asText())
        .toList();
  }

  private JsonNode search(String words) throws IOException {
    String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
    HttpResponse<String> answer = archive.get("/api/search?limit=50&q=" + query);
    assertEquals(200, answer.statusCode(), answer.body());
    return JSON.readTree(answer.body());
  }
}

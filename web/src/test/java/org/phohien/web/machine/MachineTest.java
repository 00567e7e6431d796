package org.phohien.web.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.model.ItemId;
import org.phohien.core.vault.VersionNumber;
import org.phohien.web.house.OpenHouse;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What search engines, feed readers and reference managers get. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MachineTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final HttpClient client = HttpClient.newHttpClient();
  private OpenHouse house;

  @BeforeAll
  void open(@TempDir Path data) throws Exception {
    house = new OpenHouse(data, 0);
  }

  @AfterAll
  void close() throws Exception {
    house.close();
  }

  @Test
  void sitemapFollowsTheChangeLog() throws Exception {
    assertTrue(get("/robots.txt").contains("Sitemap: " + house.cited("/sitemap.xml")));
    List<String> parts = texts(xml(bytes("/sitemap.xml")), "*", "loc");
    assertEquals(List.of(house.cited("/sitemap/1.xml.gz")), parts);
    assertTrue(addresses().contains(house.cited("/item/ta-0101")));
    house.catalog().withdraw(new ItemId("ta-0101"), new VersionNumber(2), "thử");
    assertFalse(addresses().contains(house.cited("/item/ta-0101")));
  }

  private List<String> addresses() throws Exception {
    byte[] packed = bytes("/sitemap/1.xml.gz");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return texts(xml(in.readAllBytes()), "*", "loc");
    }
  }

  @Test
  void newestWorkLeadsTheFeed() throws Exception {
    Document feed = xml(bytes("/feed"));
    assertEquals("Thư viện số Phố Hiến: Mới xuất bản", texts(feed, ATOM, "title").getFirst());
    assertEquals("Hồ sơ ruộng đất", texts(feed, ATOM, "title").get(1));
    assertEquals(404, send("/collection/khong-co.atom").statusCode());
  }

  @Test
  void searchIsFollowedByItsOwnFeed() throws Exception {
    Document feed = xml(bytes("/search.atom?q=tuan+bao&lang=en"));
    assertEquals(
        List.of("Thư viện số Phố Hiến: tuan bao", "Hưng Yên tuần báo, số 12"),
        texts(feed, ATOM, "title"));
    assertTrue(texts(feed, ATOM, "id").getFirst().endsWith("/search.atom?q=tuan+bao"));
  }

  @Test
  void hitsAreTakenAlongAsATable() throws Exception {
    String table = get("/search.csv?q=pho+hien");
    assertTrue(table.startsWith("\ufeffSố hiệu,Nhan đề,"), table);
    assertTrue(table.contains("dc-0001,Phố Hiến và đất Hưng Yên"), table);
    assertTrue(table.contains("Nguyễn Văn Mộc; Trần Thị Sen"), table);
  }

  @Test
  void hitsAreTakenAlongForReferenceManagersAndOtherLibraries() throws Exception {
    assertTrue(get("/search.ris?q=pho+hien").contains("TI  - Phố Hiến và đất Hưng Yên"));
    assertTrue(get("/search.bib?q=pho+hien").contains("dc-0001"));
    Document collection = xml(bytes("/search.marcxml?q=pho+hien"));
    assertEquals("collection", collection.getDocumentElement().getLocalName());
    int all = texts(collection, "*", "leader").size();
    assertTrue(all > 0, "no records");
  }

  @Test
  void itemSaysWhatItIsInItsHeadAndAsLinkedData() throws Exception {
    HttpResponse<byte[]> page = send("/item/dc-0001");
    String links = page.headers().firstValue("Link").orElseThrow();
    assertTrue(links.contains("<" + house.cited("/item/dc-0001") + ">; rel=\"cite-as\""), links);
    assertTrue(links.contains(".marcxml>; rel=\"describedby\"; type="), links);
    String html = new String(page.body(), StandardCharsets.UTF_8);
    String start = "<script type=\"application/ld+json\">";
    int from = html.indexOf(start) + start.length();
    JsonNode data =
        new ObjectMapper().readTree(html.substring(from, html.indexOf("</script>", from)));
    assertEquals("Book", data.path("@type").asText());
    assertEquals("1962", data.path("datePublished").asText());
    assertEquals("vi", data.path("inLanguage").path(0).asText());
  }

  @Test
  void browsersLearnToSearch() throws Exception {
    Document description = xml(bytes("/opensearch.xml"));
    NodeList urls = description.getElementsByTagNameNS("*", "Url");
    assertEquals(
        house.cited("/search?q={searchTerms}"), ((Element) urls.item(0)).getAttribute("template"));
  }

  private static Document xml(byte[] bytes) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static List<String> texts(Document document, String namespace, String name) {
    NodeList nodes = document.getElementsByTagNameNS(namespace, name);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }

  private String get(String path) throws IOException, InterruptedException {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = send(path);
    assertEquals(200, answer.statusCode(), path);
    return answer.body();
  }

  private HttpResponse<byte[]> send(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(house.at(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}

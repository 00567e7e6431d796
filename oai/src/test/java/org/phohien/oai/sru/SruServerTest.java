package org.phohien.oai.sru;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.Examples;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.search.HitBox;
import org.phohien.core.search.ItemHit;
import org.phohien.core.search.PageHit;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchRequest;
import org.phohien.oai.House;
import org.w3c.dom.Document;

/** SRU in the shapes that yaz-client, Koha and VuFind ask it in. */
class SruServerTest {

  private static final String ONE = "http://www.loc.gov/zing/srw/";
  private static final String TWO = "http://docs.oasis-open.org/ns/search-ws/sruResponse";

  private final House house =
      House.with(10, List.of(Examples.rich("hn-01"), Examples.book("dc-02", "Địa chí <2>", 0)));
  private final List<SearchRequest> asked = new ArrayList<>();
  private final SruServer server =
      new SruServer(new Everything(), house.catalog(), house.repository());

  /** A search that finds the same two items and one that is gone, whatever it is asked. */
  private final class Everything implements PageSearch {

    @Override
    public SearchAnswer search(SearchRequest request) {
      asked.add(request);
      List<ItemHit> all =
          List.of("hn-01", "dc-02", "gone").stream()
              .map(id -> new ItemHit(new ItemId(id), id, List.of(), List.of(), 0))
              .toList();
      int from = Math.min(request.offset(), all.size());
      return new SearchAnswer(
          all.size(),
          0,
          all.subList(from, Math.min(from + request.limit(), all.size())),
          Map.of(),
          List.of());
    }

    @Override
    public List<HitBox> boxes(PageId page, String query, Viewer viewer) {
      return List.of();
    }

    @Override
    public List<PageHit> pages(ItemId item, String query, Viewer viewer, int limit) {
      return List.of();
    }

    @Override
    public List<String> suggest(String typed, Viewer viewer, int limit) {
      return List.of();
    }
  }

  private String ask(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters
          .computeIfAbsent(parts[0], _ -> new ArrayList<>())
          .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return new String(server.answer(parameters), StandardCharsets.UTF_8);
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static int count(Document xml, String namespace, String name) {
    return xml.getElementsByTagNameNS(namespace, name).getLength();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // yaz-client: querytype cql, find, show
        "version=1.1&operation=searchRetrieve&query=dc.title%3D%22hung%20yen%22&startRecord=1"
            + "&maximumRecords=3&recordPacking=xml&recordSchema=marcxml",
        // Koha, through ZOOM with its index map
        "version=1.1&operation=searchRetrieve&query=%28dc.title%3D%22dia+chi%22%20and%20"
            + "dc.creator%3D%22tau%22%29&startRecord=1&maximumRecords=20&recordSchema=marcxml",
        // VuFind's connector
        "operation=searchRetrieve&version=1.2&recordSchema=marcxml&maximumRecords=20&startRecord=1"
            + "&query=%28dc.title+all+%22hung+yen%22+or+dc.creator+all+%22hung+yen%22%29"
      })
  void clientsOfVersionOneGetMarc(String query) throws Exception {
    Document xml = parsed(ask(query));

    assertEquals(ONE, xml.getDocumentElement().getNamespaceURI());
    assertEquals("3", xml.getElementsByTagNameNS(ONE, "numberOfRecords").item(0).getTextContent());
    assertEquals(2, count(xml, "http://www.loc.gov/MARC21/slim", "leader"));
    assertEquals(0, count(xml, ONE, "diagnostics"));
    assertTrue(asked.getFirst().viewer() == Viewer.PUBLIC);
  }

  @Test
  void versionTwoHasNamespacesOfItsOwnAndNoOperation() throws Exception {
    Document xml = parsed(ask("query=hung&recordSchema=mods&recordXMLEscaping=xml"));

    assertEquals(TWO, xml.getDocumentElement().getNamespaceURI());
    assertEquals(2, count(xml, "http://www.loc.gov/mods/v3", "mods"));
    assertEquals(1, count(xml, TWO, "resultCountPrecision"));
  }

  @Test
  void dublinCoreStandsInItsOwnElement() throws Exception {
    Document xml = parsed(ask("version=1.2&operation=searchRetrieve&query=hung&recordSchema=dc"));

    assertEquals(2, count(xml, "info:srw/schema/1/dc-schema", "dc"));
    assertTrue(count(xml, "http://purl.org/dc/elements/1.1/", "title") >= 2);
  }

  @Test
  void recordsComeAsTextWhereTheyAreAskedForSo() throws Exception {
    String xml = ask("version=1.1&operation=searchRetrieve&query=hung&recordPacking=string");

    assertEquals(0, count(parsed(xml), "http://www.loc.gov/MARC21/slim", "leader"));
    assertTrue(xml.contains("&lt;leader"), xml);
  }

  @Test
  void partsTellWhereTheNextBegins() {
    String first = ask("version=1.1&operation=searchRetrieve&query=x&maximumRecords=1");
    assertTrue(first.contains("<nextRecordPosition>2</nextRecordPosition>"), first);
    String last =
        ask("version=1.1&operation=searchRetrieve&query=x&maximumRecords=2&startRecord=2");
    assertTrue(last.contains("<recordPosition>3</recordPosition>"), last);
    assertTrue(!last.contains("nextRecordPosition"), last);
    String count = ask("version=1.1&operation=searchRetrieve&query=x&maximumRecords=0");
    assertTrue(count.contains("<numberOfRecords>3</numberOfRecords>"), count);
    assertTrue(!count.contains("<record>"), count);
  }

  @Test
  void aRecordThatIsGoneSaysSoInItsPlace() {
    String xml = ask("version=1.1&operation=searchRetrieve&query=x&startRecord=3");
    assertTrue(xml.contains("info:srw/diagnostic/1/67"), xml);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "operation=explain&version=1.1", "version=2.0"})
  void explainTellsIndexesAndSchemas(String query) throws Exception {
    Document xml = parsed(ask(query));

    assertEquals("explainResponse", xml.getDocumentElement().getLocalName());
    assertEquals(3, count(xml, "http://explain.z3950.org/dtd/2.0/", "schema"));
    assertTrue(ask(query).contains("<host>thuvien.example</host>"));
  }

  @ParameterizedTest
  @CsvSource({
    "operation=scan&version=1.1&scanClause=x, 4",
    "operation=searchRetrieve&version=3.0&query=x, 5",
    "operation=searchRetrieve&version=1.1, 7",
    "operation=searchRetrieve&version=1.1&query=, 7",
    "operation=searchRetrieve&version=1.1&query=a+and, 10",
    "operation=searchRetrieve&version=1.1&query=x&startRecord=0, 61",
    "operation=searchRetrieve&version=1.1&query=x&startRecord=99, 61",
    "operation=searchRetrieve&version=1.1&query=x&startRecord=999999, 61",
    "operation=searchRetrieve&version=1.1&query=x&startRecord=-1, 6",
    "operation=searchRetrieve&version=1.1&query=x&maximumRecords=many, 6",
    "operation=searchRetrieve&version=1.1&query=x&recordSchema=ead, 66",
    "operation=searchRetrieve&version=1.1&query=x&recordPacking=zip, 71",
    "operation=searchRetrieve&version=1.1&query=x+sortBy+dc.subject, 80",
    "query=x&queryType=lucene, 6"
  })
  void whatCanNotBeDoneHasItsDiagnostic(String query, int number) throws Exception {
    String xml = ask(query);
    parsed(xml);
    assertTrue(xml.contains("info:srw/diagnostic/1/" + number + "<"), xml);
  }

  @Test
  void whateverComesTheAnswerIsXml() throws Exception {
    Random random = new Random(6);
    String signs = "abđ \"'()=<>/\\*?^&;:%\u0000\u0001\uFFFE\uD800興and or not prox sortBy dc.title";
    for (int n = 0; n < 700; n++) {
      StringBuilder query = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        query.append(signs.charAt(random.nextInt(signs.length())));
      }
      Map<String, List<String>> parameters =
          Map.of(
              "query",
              List.of(query.toString()),
              random.nextBoolean() ? "version" : "recordSchema",
              List.of(query.toString()));
      parsed(new String(server.answer(parameters), StandardCharsets.UTF_8));
    }
  }
}

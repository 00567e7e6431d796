package org.phohien.iiif.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.catalog.Publication;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Drawn;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Box;
import org.phohien.core.model.Description;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Georeference;
import org.phohien.core.model.Heading;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Rights;
import org.phohien.core.search.HitBox;
import org.phohien.core.search.PageHit;
import org.phohien.core.vault.VersionNumber;

class PresentationHttpTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Raster PAGE = Drawn.page(400, 600, Bands.GREY, 1);

  @TempDir static Path data;
  private static Site site;

  @BeforeAll
  static void open() throws Exception {
    site = new Site(data);
    Item book =
        site.publish(
            "hn-01",
            new Kind.Manuscript(Direction.RIGHT_TO_LEFT),
            manuscript(),
            new Rights(
                URI.create("https://creativecommons.org/publicdomain/mark/1.0/"),
                Rights.Access.OPEN,
                Optional.of("Đền Mẫu, Phố Hiến")),
            PAGE,
            PAGE);
    site.catalog()
        .publish(
            new Publication(divided(book), new VersionNumber(2), List.of(text(book)), List.of()));
    site.publish(
        "bao-01",
        new Kind.Issue("Tin Hưng Yên", Optional.of(LocalDate.of(1936, 5, 2)), Optional.of("12")),
        Description.draft("Tin Hưng Yên, số 12").date("1936-05-02").finished(),
        Rights.unknown(),
        PAGE);
    site.publish(
        "tm-01",
        new Kind.CatalogueRecord(),
        Description.titled("Chỉ có biểu ghi"),
        Rights.unknown());
    Item map =
        site.publish(
            "bd-01",
            new Kind.MapSheet(OptionalInt.of(25_000)),
            Description.titled("Bản đồ Phố Hiến"),
            Rights.unknown(),
            PAGE);
    site.catalog()
        .publish(
            new Publication(
                map.withGeoreferences(List.of(corners())),
                new VersionNumber(2),
                List.of(),
                List.of()));
    site.catalog().withdraw(new ItemId("tm-01"), new VersionNumber(2), "nhầm");
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void theManifestOfAManuscript() throws IOException {
    Golden.check("manifest3.json", site.get("/iiif/presentation/3/hn-01/manifest").body());
    Golden.check("manifest2.json", site.get("/iiif/presentation/2/hn-01/manifest").body());
  }

  @Test
  void collectionsLeadToTheManifests() throws IOException {
    Golden.check("collections.json", site.get("/iiif/presentation/3/collection").body());
    String serial = "/iiif/presentation/3/collection/bao-chi/tin-hung-yen";
    Golden.check("serials.json", site.get("/iiif/presentation/3/collection/bao-chi").body());
    Golden.check("serial.json", site.get(serial).body());
    Golden.check("issues.json", site.get(serial + "/1936").body());
    assertEquals(404, site.get(serial + "/1937").statusCode());
    assertEquals(404, site.get(serial + "x").statusCode());
    Golden.check("collection.json", site.get("/iiif/presentation/3/collection/han-nom").body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hn-01/manifest",
        "bd-01/manifest",
        "bao-01/manifest",
        "collection",
        "collection/bao-chi",
        "collection/bao-chi/tin-hung-yen",
        "collection/bao-chi/tin-hung-yen/1936",
        "collection/han-nom"
      })
  void isValidAgainstTheSchemaOfPresentation3(String path) throws IOException {
    JsonNode document = MAPPER.readTree(site.get("/iiif/presentation/3/" + path).body());
    Set<ValidationMessage> errors = schema().validate(document);
    assertTrue(errors.isEmpty(), errors::toString);
  }

  @Test
  void aMapSheetSaysWhereItLies() throws IOException {
    byte[] page = site.get("/iiif/presentation/3/bd-01/georeference/0001").body();
    Golden.check("georeference.json", page);
    JsonNode manifest = MAPPER.readTree(site.get("/iiif/presentation/3/bd-01/manifest").body());
    assertEquals(MAPPER.readTree(page).path("items"), manifest.at("/items/0/annotations/1/items"));
    assertEquals(404, site.get("/iiif/presentation/3/hn-01/georeference/0001").statusCode());
  }

  @Test
  void aManifestHasAnETagOfItsPublication() {
    String path = "/iiif/presentation/3/hn-01/manifest";
    HttpResponse<byte[]> first = site.get(path);
    String etag = first.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, site.get(path, "If-None-Match", etag).statusCode());
    assertEquals(
        "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"",
        first.headers().firstValue("Content-Type").orElse("").replace("; ", ";"));
  }

  @Test
  void hitsStandOnTheCanvasInPixelsOfTheMaster() throws IOException {
    PageId page = PageId.nth(new ItemId("hn-01"), 2);
    site.search()
        .finds(
            new PageHit(
                page, "2", List.of(), List.of(new HitBox("憲", new Box(10, 20, 30, 40), 0))));
    JsonNode second = MAPPER.readTree(site.get("/iiif/search/2/hn-01?q=%E6%86%B2").body());
    assertEquals("AnnotationPage", second.path("type").asText());
    assertEquals(
        Site.PUBLIC + "/iiif/presentation/3/hn-01/canvas/0002#xywh=10,20,30,40",
        second.path("items").path(0).path("target").asText());
    JsonNode first = MAPPER.readTree(site.get("/iiif/search/1/hn-01?q=%E6%86%B2").body());
    assertEquals(1, first.path("within").path("total").asInt());
    assertEquals("憲", first.path("resources").path(0).path("resource").path("chars").asText());
    JsonNode none = MAPPER.readTree(site.get("/iiif/search/2/hn-01").body());
    assertEquals(0, none.path("items").size());
  }

  @Test
  void wordsAreCompletedWithTheSearchForThem() throws IOException {
    JsonNode second = MAPPER.readTree(site.get("/iiif/search/2/hn-01/autocomplete?q=ph").body());
    assertEquals("TermPage", second.path("type").asText());
    assertEquals("phố", second.at("/items/0/value").asText());
    assertEquals(1, second.at("/items/0/total").asInt());
    assertEquals(
        Site.PUBLIC + "/iiif/search/2/hn-01?q=ph%E1%BB%91",
        second.at("/items/0/service/0/id").asText());
    JsonNode first =
        MAPPER.readTree(site.get("/iiif/search/1/hn-01/autocomplete?q=%E5%BA%AF").body());
    assertEquals("search:TermList", first.path("@type").asText());
    assertEquals("庯憲", first.at("/terms/0/match").asText());
    assertEquals(
        0,
        MAPPER.readTree(site.get("/iiif/search/2/hn-01/autocomplete").body()).path("items").size());
    assertEquals(404, site.get("/iiif/search/2/khong-co/autocomplete?q=a").statusCode());
  }

  @Test
  void theTextOfAPageIsAPageOfAnnotations() throws IOException {
    String path = "/iiif/presentation/3/hn-01/text/0001";
    JsonNode manifest = MAPPER.readTree(site.get("/iiif/presentation/3/hn-01/manifest").body());
    assertEquals(Site.PUBLIC + path, manifest.at("/items/0/annotations/0/id").asText());
    Golden.check("text3.json", site.get(path).body());
    JsonNode unread = MAPPER.readTree(site.get("/iiif/presentation/3/hn-01/text/0002").body());
    assertEquals(0, unread.path("items").size());
    assertEquals(404, site.get("/iiif/presentation/3/hn-01/text/0003").statusCode());
  }

  @Test
  void changesAreAnOrderedCollection() throws IOException {
    JsonNode all = MAPPER.readTree(site.get("/iiif/discovery/activity/all-changes").body());
    assertEquals(7, all.path("totalItems").asInt());
    String last = all.path("last").path("id").asText().substring(Site.PUBLIC.length());
    JsonNode page = MAPPER.readTree(site.get(last).body());
    assertEquals("Create", page.path("orderedItems").path(0).path("type").asText());
    assertEquals("Update", page.path("orderedItems").path(1).path("type").asText());
    assertEquals("Delete", page.path("orderedItems").path(6).path("type").asText());
    assertEquals(
        Site.PUBLIC + "/iiif/presentation/3/hn-01/manifest",
        page.path("orderedItems").path(0).path("object").path("id").asText());
    assertEquals(404, site.get("/iiif/discovery/activity/page-1").statusCode());
  }

  private static JsonSchema schema() throws IOException {
    Path shared =
        Optional.ofNullable(System.getenv("PHOHIEN_SHARED"))
            .map(Path::of)
            .orElse(Path.of(System.getProperty("phohien.root", "..")).resolve("../shared"));
    Path schema = shared.resolve("schemas/iiif/iiif_3_0.json");
    if (!Files.exists(schema)) {
      System.out.println("SKIPPED: no IIIF schema at " + schema + "; set PHOHIEN_SHARED");
    }
    Assumptions.assumeTrue(Files.exists(schema), () -> "no IIIF schema at " + schema);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
        .getSchema(Files.readString(schema));
  }

  private static Georeference corners() {
    return new Georeference(
        "0001",
        List.of(
            new Georeference.Point(0, 0, 106.05, 20.68),
            new Georeference.Point(399, 0, 106.09, 20.68),
            new Georeference.Point(200, 599, 106.07, 20)));
  }

  private static Item divided(Item book) {
    return book.withContents(
        List.of(
            new Heading("Tựa", "0001", 1),
            new Heading("Phố Hiến phong cảnh", "0001", 1),
            new Heading("Bến Nễ Châu", "0002", 2)));
  }

  private static PageText text(Item book) {
    return ReadPages.page(
        book.pages().getFirst(),
        ReadPages.column(300, 50, 45, "庯憲"),
        ReadPages.line(new Box(20, 500, 200, 30), "Phố Hiến"));
  }

  private static Description manuscript() {
    return Description.draft("Phố Hiến phong cảnh")
        .alternativeTitles("庯憲風景")
        .agents(Agent.author("Khuyết danh"))
        .publishedAt("Hưng Yên")
        .date("18XX")
        .languages("lzh", "vie")
        .subjects("Thơ Nôm")
        .places("Phố Hiến")
        .identifiers("HN-01")
        .physical("2 tờ ; 28 cm")
        .summary("Bài thơ về Phố Hiến.")
        .finished();
  }
}

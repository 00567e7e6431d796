package org.phohien.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.web.house.OpenHouse;

/** The description of the API says what the API does, no more and no less. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private OpenHouse house;
  private JsonNode description;

  @BeforeAll
  void open(@TempDir Path data) throws Exception {
    house = new OpenHouse(data, 0);
    description = JSON.readTree(get("/openapi").body());
  }

  @AfterAll
  void close() throws Exception {
    house.close();
  }

  @Test
  void itBearsTheHousesNameAndAddress() {
    assertEquals("3.1.0", description.path("openapi").asText());
    assertEquals("Thư viện số Phố Hiến", description.at("/info/title").asText());
    assertTrue(description.at("/servers/0/url").asText().startsWith("http://127.0.0.1"));
  }

  @Test
  void everyAddressOfTheApiIsDescribed() throws IOException {
    String mount = Files.readString(Path.of("src/main/java/org/phohien/web/wiring/Mount.java"));
    Matcher address = Pattern.compile("\"(/api/[^\"]+)\"").matcher(mount);
    Set<String> mounted = new TreeSet<>();
    while (address.find()) {
      mounted.add(address.group(1));
    }
    Set<String> described = new TreeSet<>();
    description.path("paths").fieldNames().forEachRemaining(described::add);
    described.removeIf(path -> !path.startsWith("/api/"));
    assertEquals(mounted, described);
  }

  @Test
  void everyExampleIsAnswered() throws Exception {
    for (var path : description.path("paths").properties()) {
      String address = path.getKey();
      for (JsonNode parameter : path.getValue().at("/get/parameters")) {
        if (parameter.path("in").asText().equals("path")) {
          String name = "{" + parameter.path("name").asText() + "}";
          address = address.replace(name, parameter.path("example").asText());
        }
      }
      assertEquals(200, get(address).statusCode(), address);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SearchAnswer, /api/search?q=pho+hien",
    "SearchAnswer, /api/search?q=&kind=dia-chi&year=1962&sort=date&limit=1",
    "SearchAnswer, /api/search?q=khongco",
    "Suggestions, /api/suggest?q=H",
    "Suggestions, /api/suggest?q=",
    "SimilarItems, /api/items/dc-0001/pages/0002/similar",
    "Item, /api/items/dc-0001",
    "Item, /api/items/dc-0090",
    "Item, /api/items/tm-0007",
    "Problem, /api/items/khong-co",
    "Problem, /api/khong-co",
    "Health, /health"
  })
  void answersFollowTheirSchema(String schema, String address) throws Exception {
    assertEquals(Set.of(), errors(schema, get(address).body()));
  }

  private Set<ValidationMessage> errors(String name, String body) throws IOException {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$ref", "#/components/schemas/" + name);
    schema.set("components", description.path("components"));
    JsonSchema checked =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    return checked.validate(JSON.readTree(body));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(house.at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }
}

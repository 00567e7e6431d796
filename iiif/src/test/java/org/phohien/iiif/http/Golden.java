package org.phohien.iiif.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that leave the house, kept to be read in a diff; {@code -Dgolden=write} rewrites. */
public final class Golden {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Golden() {}

  /** Checks a JSON document against the kept one, apart from white space. */
  public static void check(String name, byte[] json) throws IOException {
    Path kept = Path.of("src/test/resources/golden").resolve(name);
    JsonNode found = MAPPER.readTree(json);
    String shown = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(found) + "\n";
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(kept.getParent());
      Files.writeString(kept, shown);
    }
    assertEquals(Files.readString(kept), shown, name);
  }
}

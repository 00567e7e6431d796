package org.phohien.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.phohien.web.page.Site;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /openapi}: the addresses for programs, described in OpenAPI 3.1 with this house's name and
 * address. What it promises lies beside it as {@code openapi.json}; a test holds the answers to it.
 */
public final class OpenApiScreen implements Screen {

  /** A page of another site may read it: generators and editors run in browsers. */
  private static final Map<String, String> OPEN = Map.of("Access-Control-Allow-Origin", "*");

  private final byte[] description;

  public OpenApiScreen(Site site) {
    ObjectMapper json = new ObjectMapper();
    try (InputStream in = OpenApiScreen.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("the catalog was packed without openapi.json");
      }
      ObjectNode read = (ObjectNode) json.readTree(in);
      read.withObject("/info").put("title", site.name());
      read.withObject("/servers/0").put("url", site.publicUrl().toString());
      this.description = json.writeValueAsBytes(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Answer answer(Visit visit) {
    return new Answer.File(200, "application/json", description, OPEN);
  }
}

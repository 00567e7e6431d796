package org.phohien.core.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.phohien.core.Archive;
import org.phohien.core.FullText;
import org.phohien.core.access.Viewer;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.search.SearchJson;
import org.phohien.core.search.SearchRequest;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches: asks the running server, or opens the index itself where none is running. */
@CommandLine.Command(
    name = "search",
    description = "${bundle:cli.search}",
    mixinStandardHelpOptions = true)
public final class SearchCommand implements Command {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--json", description = "${bundle:cli.search.json}")
  private boolean json;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "${bundle:cli.search.query}")
  private List<String> words = List.of();

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() throws JsonProcessingException {
    String query = String.join(" ", words);
    String answer;
    try (LocalArchive local = LocalArchive.open(data.settings())) {
      answer =
          local.server().isPresent()
              ? ask(local.server().get(), query)
              : search(local.archive(), query);
    }
    if (json) {
      console.out().println(answer);
    } else {
      show(JSON.readTree(answer));
    }
    return ExitCode.OK;
  }

  private static String search(Archive archive, String query) {
    try (FullText fullText = FullText.open(archive)) {
      fullText.catchUp();
      SearchRequest request = SearchRequest.of(query, Viewer.PUBLIC);
      return new SearchJson(archive.settings().publicUrl())
          .write(request, fullText.search().search(request));
    }
  }

  private static String ask(URI server, String query) {
    URI api = server.resolve("/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    HttpRequest request = HttpRequest.newBuilder(api).timeout(Duration.ofSeconds(30)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() != 200) {
        throw new Unavailable("server", "it answered " + response.statusCode(), null);
      }
      return response.body();
    } catch (IOException e) {
      throw new Unavailable("server", api + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("server", "interrupted", e);
    }
  }

  private void show(JsonNode answer) {
    console.say("cli.search.summary", answer.path("total").asLong(), answer.path("pages").asLong());
    for (JsonNode note : answer.path("notes")) {
      console.say("search.note." + note.path("key").asText(), note.path("argument").asText());
    }
    for (JsonNode item : answer.path("items")) {
      console.out().println(item.path("title").asText() + "  [" + item.path("id").asText() + "]");
      for (JsonNode page : item.path("pages")) {
        console.out().println("  " + page.path("label").asText() + "  " + snippet(page));
        console.out().println("      " + page.path("url").asText());
      }
    }
  }

  private String snippet(JsonNode page) {
    StringBuilder text = new StringBuilder();
    for (JsonNode part : page.path("snippets").path(0)) {
      boolean hit = part.path("hit").asBoolean();
      String words = part.path("text").asText().replace('\n', ' ');
      text.append(
          hit ? (console.live() ? "\u001B[1m" + words + "\u001B[0m" : "«" + words + "»") : words);
    }
    return text.toString();
  }
}

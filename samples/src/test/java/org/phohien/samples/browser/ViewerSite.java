package org.phohien.samples.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Somebody else's site with a IIIF viewer on it: another origin than the archive's, so that what
 * the viewers read must be allowed to be read from everywhere.
 */
final class ViewerSite implements AutoCloseable {

  /** A viewer with a page of its own under {@code viewers/}. */
  enum Viewer {
    MIRADOR("mirador", "manifest"),
    UNIVERSAL_VIEWER("universalviewer", "manifest"),
    OPENSEADRAGON("openseadragon", "info");

    private final String page;
    private final String takes;

    Viewer(String page, String takes) {
      this.page = page;
      this.takes = takes;
    }
  }

  private final List<Path> folders;
  private final HttpServer server;

  /** Starts it; the test is skipped, aloud, where the viewers could not be fetched. */
  ViewerSite() {
    Path root = Path.of(System.getProperty("phohien.root"));
    folders = List.of(root.resolve("samples/target/viewers"), root.resolve("web/target/parts"));
    Assumptions.assumeTrue(
        folders.stream().allMatch(Files::isDirectory),
        "SKIPPED: the viewers could not be fetched from npm");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where a viewer shows something. */
  String address(Viewer viewer, String shown, String... more) {
    return origin()
        + "/"
        + viewer.page
        + ".html?"
        + viewer.takes
        + "="
        + URLEncoder.encode(shown, StandardCharsets.UTF_8)
        + String.join("", more);
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(1);
      Optional<byte[]> found = path.contains("..") ? Optional.empty() : find(path);
      byte[] body = found.orElse(new byte[0]);
      exchange.getResponseHeaders().set("Content-Type", type(path));
      exchange.getResponseHeaders().set("Cache-Control", "max-age=600");
      exchange.sendResponseHeaders(found.isPresent() ? 200 : 404, Math.max(1, body.length));
      exchange.getResponseBody().write(body.length == 0 ? new byte[1] : body);
    }
  }

  private Optional<byte[]> find(String path) throws IOException {
    try (InputStream page = getClass().getResourceAsStream("/viewers/" + path)) {
      if (page != null) {
        return Optional.of(page.readAllBytes());
      }
    }
    for (Path folder : folders) {
      if (Files.isRegularFile(folder.resolve(path))) {
        return Optional.of(Files.readAllBytes(folder.resolve(path)));
      }
    }
    return Optional.empty();
  }

  private static String type(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "json" -> "application/json";
      case "svg" -> "image/svg+xml";
      default -> "application/octet-stream";
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

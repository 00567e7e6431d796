package org.phohien.ingest.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Another library's server: answers what the test says, and remembers what it was asked. */
final class SourceTwin implements AutoCloseable {

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Function<String, Said> says;

  /** An answer. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Said(int status, Map<String, String> headers, byte[] body) {

    static Said xml(String body) {
      return new Said(
          200, Map.of("Content-Type", "text/xml"), body.getBytes(StandardCharsets.UTF_8));
    }

    static Said status(int status, Map<String, String> headers) {
      return new Said(status, headers, new byte[0]);
    }
  }

  /**
   * @param says what is answered to a query such as {@code verb=Identify}
   */
  SourceTwin(Function<String, Said> says) {
    this.says = says;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/oai", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    asked.add(query);
    Said said = says.apply(query);
    said.headers().forEach(exchange.getResponseHeaders()::set);
    try (exchange) {
      exchange.sendResponseHeaders(
          said.status(), said.body().length == 0 ? -1 : said.body().length);
      exchange.getResponseBody().write(said.body());
    }
  }

  void says(Function<String, Said> other) {
    says = other;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oai");
  }

  /** The queries that came, in order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

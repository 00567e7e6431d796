package org.phohien.oai.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.description.OneOfEachKind;
import org.phohien.core.description.Schemas;
import org.phohien.core.problem.ArchiveException;
import org.phohien.oai.House;
import org.phohien.oai.token.TokenSeal;
import org.phohien.oai.verb.Provider;

class OaiServletTest {

  private final House house = House.with(3, OneOfEachKind.all());
  private final HttpClient client = HttpClient.newHttpClient();
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  @BeforeEach
  void start() throws Exception {
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(new OaiServlet(house.provider())), "/oai/*");
    context.addServlet(new ServletHolder(new OaiServlet(withoutDatabase())), "/down/*");
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(context);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    client.close();
  }

  @Test
  void getAndPostAnswerAlike() {
    HttpResponse<byte[]> get = get("/oai?verb=ListRecords&metadataPrefix=oai_dc");
    HttpResponse<byte[]> post =
        send(
            request("/oai")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString("verb=ListRecords&metadataPrefix=oai_dc")));
    assertEquals(text(get), text(post));
    assertEquals(house.text("verb=ListRecords&metadataPrefix=oai_dc"), text(get));
    assertEquals(
        "text/xml;charset=utf-8", header(get, "Content-Type").toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void answerIsCompressedWhereGzipIsAccepted() throws IOException {
    HttpResponse<byte[]> zipped =
        send(request("/oai?verb=Identify").header("Accept-Encoding", "br, gzip;q=0.5"));
    assertEquals("gzip", header(zipped, "Content-Encoding"));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertEquals(
          house.text("verb=Identify"), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    HttpResponse<byte[]> plain =
        send(request("/oai?verb=Identify").header("Accept-Encoding", "gzip;q=0"));
    assertEquals("", header(plain, "Content-Encoding"));
  }

  @Test
  void harvesterIsToldToComeBackWhenTheDatabaseIsDown() {
    HttpResponse<byte[]> answer = get("/down?verb=Identify");
    assertEquals(503, answer.statusCode());
    assertEquals("60", header(answer, "Retry-After"));
  }

  @Test
  void brokenEscapeIsABadArgument() throws IOException {
    String answer = raw("GET /oai?verb=Identify&x=%ZZ HTTP/1.1");
    assertTrue(answer.contains("code=\"badArgument\"") || answer.contains(" 400 "), answer);
  }

  @Test
  void browserGetsAPageThatLeadsOn() {
    HttpResponse<byte[]> page =
        send(
            request("/oai?verb=ListRecords&metadataPrefix=oai_dc")
                .header("Sec-Fetch-Dest", "document"));
    assertEquals(
        "text/html;charset=utf-8", header(page, "Content-Type").toLowerCase(java.util.Locale.ROOT));
    assertTrue(text(page).contains("nhất thống"), text(page));
    assertTrue(text(page).contains("?verb=ListRecords&amp;resumptionToken="), text(page));
    assertTrue(header(page, "Content-Security-Policy").contains("default-src 'none'"));
  }

  @Test
  void styleSheetsAreServedAndNothingElse() {
    assertEquals(200, get("/oai/style.xsl").statusCode());
    assertEquals(
        "text/css;charset=utf-8",
        header(get("/oai/style.css"), "Content-Type").toLowerCase(java.util.Locale.ROOT));
    assertEquals(404, get("/oai/other.xsl").statusCode());
  }

  @Test
  void hostileParametersNeverBreakAnAnswer() {
    Schemas schemas =
        Schemas.of(
            "oai/OAI-PMH.xsd", "oai/oai_dc.xsd", "oai/oai-identifier.xsd", "marc/MARC21slim.xsd");
    List<String> names =
        List.of("verb", "metadataPrefix", "identifier", "set", "from", "until", "resumptionToken");
    List<String> values =
        List.of(
            "ListRecords",
            "GetRecord",
            "ListIdentifiers",
            "oai_dc",
            "marc21",
            "%00",
            "%EF%BF%BE",
            "%ED%A0%80",
            "%3Cscript%3E",
            "%22%27",
            "oai:thuvien.example:dc-01",
            "oai:x:y%20z",
            "http://%5B",
            "a:b:c",
            "2026-11-22",
            "2026-11-22T12:00:00Z",
            "0000-01-01",
            "9999-12-31",
            "2026-02-31",
            "dia-chi",
            "a%09b",
            "",
            "%FF%FE",
            "..%2F..",
            "x".repeat(3000),
            "%0D%0Aa");
    Random random = new Random(11);
    for (int i = 0; i < 700; i++) {
      String query =
          String.join(
              "&",
              IntStream.rangeClosed(0, random.nextInt(4))
                  .mapToObj(n ->
                      names.get(n == 0 ? 0 : random.nextInt(names.size()))
                          + "="
                          + values.get(random.nextInt(values.size())))
                  .toList());
      HttpResponse<byte[]> answer = get("/oai?" + query);
      assertEquals(200, answer.statusCode(), query);
      assertEquals(List.of(), schemas.errors(answer.body()), query);
    }
  }

  private Provider withoutDatabase() {
    Catalog catalog =
        (Catalog)
            Proxy.newProxyInstance(
                Catalog.class.getClassLoader(),
                new Class<?>[] {Catalog.class},
                (_, _, _) -> {
                  throw new ArchiveException.Unavailable("database", "gone", null);
                });
    return new Provider(catalog, house.repository(), new TokenSeal(new byte[32]), house.clock());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + connector.getLocalPort() + path));
  }

  private HttpResponse<byte[]> get(String path) {
    return send(request(path));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A request that Java's client would not send. */
  private String raw(String line) throws IOException {
    try (java.net.Socket socket =
        new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
      socket
          .getOutputStream()
          .write(
              (line + "\r\nHost: a\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}

package org.phohien.oai.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.model.oaipmh.results.Set;
import io.gdcc.xoai.model.oaipmh.results.record.Header;
import io.gdcc.xoai.model.oaipmh.verbs.Identify;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.JdkHttpOaiClient;
import io.gdcc.xoai.serviceprovider.exceptions.IdDoesNotExistException;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.GetRecordParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListIdentifiersParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Examples;
import org.phohien.oai.House;

/** A harvester that others have written, xoai of DSpace and Dataverse, harvests us over HTTP. */
class XoaiHarvestTest {

  private static final int BOOKS = 60;

  private final House house =
      House.with(
          7,
          IntStream.rangeClosed(1, BOOKS)
              .mapToObj(n -> Examples.book("b-" + n, "Sách số " + n, 1))
              .toList());
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  @BeforeEach
  void start() throws Exception {
    house.withdraw("b-7");
    house.pass(Duration.ofMinutes(1));
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(new OaiServlet(house.provider())), "/oai/*");
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(context);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private ServiceProvider xoai() {
    String address = "http://127.0.0.1:" + connector.getLocalPort() + "/oai";
    return new ServiceProvider(
        new Context()
            .withBaseUrl(address)
            .withSaveUnparsedMetadata()
            .withOAIClient(JdkHttpOaiClient.newBuilder().withBaseUrl(address).build()));
  }

  private static <T> List<T> all(Iterator<T> some) {
    List<T> all = new ArrayList<>();
    some.forEachRemaining(all::add);
    return all;
  }

  @Test
  void wholeListComesPartByPartWithItsTombstone() throws Exception {
    List<Record> records =
        all(xoai().listRecords(ListRecordsParameters.request().withMetadataPrefix("oai_dc")));

    assertEquals(BOOKS, records.size());
    assertEquals(
        BOOKS, records.stream().map(r -> r.getHeader().getIdentifier()).distinct().count());
    assertEquals(
        List.of("oai:thuvien.example:b-7"),
        records.stream()
            .map(Record::getHeader)
            .filter(Header::isDeleted)
            .map(Header::getIdentifier)
            .toList());
  }

  @Test
  void onlyWhatHasChangedComesTheNextTime() throws Exception {
    Instant since = Instant.parse("2026-11-22T12:01:30Z");
    List<Header> headers =
        all(
            xoai()
                .listIdentifiers(
                    ListIdentifiersParameters.request()
                        .withMetadataPrefix("marc21")
                        .withFrom(since)));

    assertEquals(1, headers.size(), headers::toString);
    assertTrue(headers.getFirst().isDeleted());
  }

  @Test
  void repositorySetsAndSingleRecordsAreUnderstood() throws Exception {
    Identify identify = xoai().identify();
    assertEquals("Thư viện tỉnh Hưng Yên", identify.getRepositoryName());
    assertEquals(2, identify.getDescriptions().size());
    assertTrue(all(xoai().listSets()).stream().map(Set::getSpec).toList().contains("dia-chi"));
    assertEquals(
        "oai:thuvien.example:b-9",
        xoai()
            .getRecord(
                GetRecordParameters.request()
                    .withIdentifier("oai:thuvien.example:b-9")
                    .withMetadataFormatPrefix("oai_dc"))
            .getHeader()
            .getIdentifier());
    assertThrows(
        IdDoesNotExistException.class,
        () ->
            xoai()
                .getRecord(
                    GetRecordParameters.request()
                        .withIdentifier("oai:thuvien.example:khong-co")
                        .withMetadataFormatPrefix("oai_dc")));
  }
}

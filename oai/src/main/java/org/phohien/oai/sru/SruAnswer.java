package org.phohien.oai.sru;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.phohien.oai.verb.Repository;
import org.phohien.oai.xml.Splice;

/** Writes answers: the envelope of 1.x or of 2.0, with the stored records spliced in. */
final class SruAnswer {

  private static final String ONE = "http://www.loc.gov/zing/srw/";
  private static final String ONE_DIAGNOSTIC = "http://www.loc.gov/zing/srw/diagnostic/";
  private static final String TWO = "http://docs.oasis-open.org/ns/search-ws/";

  private final SruRequest.Version version;
  private final Repository repository;
  private final Splice splice;
  private final StringBuilder out = new StringBuilder(8192);

  SruAnswer(SruRequest.Version version, Repository repository) {
    this.version = version;
    this.repository = repository;
    this.splice = new Splice(repository.site(), repository.name());
  }

  byte[] result(SruServer.Result result) {
    open("searchRetrieveResponse");
    element("numberOfRecords", Long.toString(result.total()));
    if (!result.records().isEmpty()) {
      out.append("<records>");
      result.records().forEach(record -> record(record, result.asked()));
      out.append("</records>");
    }
    result.next().ifPresent(next -> element("nextRecordPosition", Integer.toString(next)));
    echo(result.asked());
    if (version.isTwo()) {
      element("resultCountPrecision", "info:srw/vocabulary/resultCountPrecision/1/exact");
    }
    return end("searchRetrieveResponse");
  }

  byte[] refused(Diagnostic diagnostic) {
    open("searchRetrieveResponse");
    element("numberOfRecords", "0");
    out.append("<diagnostics>");
    diagnostic(diagnostic);
    out.append("</diagnostics>");
    return end("searchRetrieveResponse");
  }

  byte[] explanation() {
    open("explainResponse");
    out.append("<record>");
    element("recordSchema", "http://explain.z3950.org/dtd/2.0/");
    packing(false);
    out.append("<recordData>").append(new Explanation(repository, version).xml());
    out.append("</recordData></record>");
    return end("explainResponse");
  }

  private void record(SruServer.Found found, SruRequest.Search asked) {
    Optional<String> xml = found.xml().map(bytes -> form(bytes, asked.schema()));
    out.append("<record>");
    element(
        "recordSchema",
        xml.isPresent() ? asked.schema().identifier() : "info:srw/schema/1/diagnostics-v1.1");
    packing(asked.escaped());
    out.append("<recordData>");
    if (xml.isEmpty()) {
      diagnostic(Diagnostic.unavailable(found.item().value()));
    } else if (asked.escaped()) {
      escape(xml.get());
    } else {
      out.append(xml.get());
    }
    out.append("</recordData>");
    element("recordIdentifier", found.item().value());
    element("recordPosition", Integer.toString(found.position()));
    out.append("</record>");
  }

  /** Dublin Core stands in an element of its own in SRU; the rest is as harvesters get it. */
  private String form(byte[] stored, SruSchema schema) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(stored.length + 256);
    try {
      splice.copy(stored, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String xml = bytes.toString(StandardCharsets.UTF_8);
    if (schema != SruSchema.DC) {
      return xml;
    }
    return "<srw_dc:dc xmlns:srw_dc=\"info:srw/schema/1/dc-schema\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        + xml.substring(xml.indexOf('>') + 1, xml.lastIndexOf("</"))
        + "</srw_dc:dc>";
  }

  private void packing(boolean escaped) {
    element(version.isTwo() ? "recordXMLEscaping" : "recordPacking", escaped ? "string" : "xml");
  }

  private void echo(SruRequest.Search asked) {
    out.append("<echoedSearchRetrieveRequest>");
    if (!version.isTwo()) {
      element("version", version.text());
    }
    element("query", asked.query());
    element("startRecord", Integer.toString(asked.start()));
    element("maximumRecords", Integer.toString(asked.most()));
    if (!version.isTwo()) {
      packing(asked.escaped());
    }
    element("recordSchema", asked.schema().title());
    out.append("</echoedSearchRetrieveRequest>");
  }

  private void diagnostic(Diagnostic diagnostic) {
    out.append("<diagnostic xmlns=\"")
        .append(version.isTwo() ? TWO + "diagnostic" : ONE_DIAGNOSTIC)
        .append("\">");
    element("uri", diagnostic.uri());
    element("details", diagnostic.details());
    element("message", diagnostic.message());
    out.append("</diagnostic>");
  }

  private void open(String root) {
    String namespace =
        !version.isTwo() ? ONE : TWO + (root.startsWith("explain") ? "explain" : "sruResponse");
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
        .append(root)
        .append(" xmlns=\"")
        .append(namespace)
        .append("\">");
    element("version", version.text());
  }

  private byte[] end(String root) {
    out.append("</").append(root).append('>');
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void element(String name, String text) {
    out.append('<').append(name).append('>');
    escape(text);
    out.append("</").append(name).append('>');
  }

  private void escape(String text) {
    Explanation.escape(text, out);
  }

  /** Where the service is. */
  static URI address(Repository repository) {
    return URI.create(repository.site() + "/sru");
  }
}

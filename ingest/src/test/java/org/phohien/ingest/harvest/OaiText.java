package org.phohien.ingest.harvest;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers of a small repository, written by hand. */
final class OaiText {

  static final String DATE = "2026-11-22T12:00:00Z";

  private OaiText() {}

  static String identify(String granularity) {
    return frame(
        "<Identify><repositoryName>Thư viện xã</repositoryName><baseURL>http://x/oai</baseURL>"
            + "<protocolVersion>2.0</protocolVersion><adminEmail>a@b.vn</adminEmail>"
            + "<earliestDatestamp>2020-01-01</earliestDatestamp>"
            + "<deletedRecord>persistent</deletedRecord><granularity>"
            + granularity
            + "</granularity></Identify>");
  }

  static String identify() {
    return identify("YYYY-MM-DDThh:mm:ssZ");
  }

  static String formats() {
    return frame(
        "<ListMetadataFormats>"
            + format("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/")
            + format("rfc1807", "http://info.internet.isi.edu/rfc1807")
            + format("marcxml", "http://www.loc.gov/MARC21/slim")
            + "</ListMetadataFormats>");
  }

  private static String format(String prefix, String namespace) {
    return "<metadataFormat><metadataPrefix>"
        + prefix
        + "</metadataPrefix><schema>http://x/x.xsd</schema><metadataNamespace>"
        + namespace
        + "</metadataNamespace></metadataFormat>";
  }

  static String sets() {
    return frame(
        "<ListSets><set><setSpec>dia-chi</setSpec><setName>Địa chí</setName></set></ListSets>");
  }

  static String error(String code) {
    return frame("<error code=\"" + code + "\">no</error>");
  }

  /** Records from a number on, with a token unless it is blank. */
  static String records(int from, int count, String token) {
    String all =
        IntStream.range(from, from + count)
            .mapToObj(n -> record(n, dc("Sách " + n)))
            .collect(Collectors.joining());
    return list(all, token);
  }

  static String list(String records, String token) {
    return frame(
        "<ListRecords>"
            + records
            + (token.isEmpty() ? "" : "<resumptionToken>" + token + "</resumptionToken>")
            + "</ListRecords>");
  }

  static String record(int number, String metadata) {
    return "<record><header><identifier>oai:xa.vn:"
        + number
        + "</identifier><datestamp>2026-11-20T10:00:00Z</datestamp></header><metadata>"
        + metadata
        + "</metadata></record>";
  }

  static String deleted(int number) {
    return "<record><header status=\"deleted\"><identifier>oai:xa.vn:"
        + number
        + "</identifier><datestamp>2026-11-21T10:00:00Z</datestamp></header></record>";
  }

  static String dc(String title) {
    return "<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        + title
        + "</dc:title><dc:creator>Nguyễn Văn Á</dc:creator><dc:date>1936</dc:date>"
        + "<dc:language>vi</dc:language></oai_dc:dc>";
  }

  static String marc(int number, String title) {
    return "<record xmlns=\"http://www.loc.gov/MARC21/slim\">"
        + "<leader>00000nam a2200000 a 4500</leader><controlfield tag=\"001\">"
        + number
        + "</controlfield><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">"
        + title
        + "</subfield></datafield></record>";
  }

  private static String frame(String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>"
        + DATE
        + "</responseDate><request>http://x/oai</request>"
        + content
        + "</OAI-PMH>";
  }
}

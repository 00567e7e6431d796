package org.phohien.oai;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Another library: keeps a copy of what it has harvested, and each time asks for what changed since
 * the date of its last answer.
 */
final class Harvester {

  private static final String OAI = "http://www.openarchives.org/OAI/2.0/";

  private final Function<String, byte[]> repository;

  /** Identifier to title, or to {@code deleted}. */
  private final Map<String, String> copy = new TreeMap<>();

  private String from = "";

  Harvester(Function<String, byte[]> repository) {
    this.repository = repository;
  }

  Map<String, String> copy() {
    return copy;
  }

  /**
   * Harvests once to the end of the list.
   *
   * @param between runs before each further part is asked for
   * @return identifiers in the order they came
   */
  List<String> harvest(Runnable between) {
    List<String> came = new ArrayList<>();
    String since = "";
    String query =
        "verb=ListRecords&metadataPrefix=oai_dc" + (from.isEmpty() ? "" : "&from=" + from);
    while (!query.isEmpty()) {
      Document answer = parse(repository.apply(query));
      since = since.isEmpty() ? text(answer, "responseDate") : since;
      NodeList records = answer.getElementsByTagNameNS(OAI, "record");
      for (int i = 0; i < records.getLength(); i++) {
        came.add(keep((Element) records.item(i)));
      }
      String token = text(answer, "resumptionToken");
      query = token.isEmpty() ? "" : "verb=ListRecords&resumptionToken=" + token;
      between.run();
    }
    from = since;
    return came;
  }

  private String keep(Element record) {
    String identifier = text(record, "identifier");
    Element header = (Element) record.getElementsByTagNameNS(OAI, "header").item(0);
    boolean deleted = header.getAttribute("status").equals("deleted");
    Node title = record.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", "title").item(0);
    copy.put(identifier, deleted || title == null ? "deleted" : title.getTextContent());
    return identifier;
  }

  private static String text(Node within, String name) {
    NodeList found =
        within instanceof Document document
            ? document.getElementsByTagNameNS(OAI, name)
            : ((Element) within).getElementsByTagNameNS(OAI, name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }

  static Document parse(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(new String(xml, java.nio.charset.StandardCharsets.UTF_8), e);
    }
  }
}

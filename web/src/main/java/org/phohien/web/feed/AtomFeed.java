package org.phohien.web.feed;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Site;

/**
 * A feed of works, the last published first (Atom, RFC 4287).
 *
 * @param title of the feed
 * @param self address of the feed itself
 * @param page address of the same as a page
 * @param entries visible works
 */
record AtomFeed(String title, String self, String page, List<Entry> entries) {

  static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  AtomFeed {
    entries = List.copyOf(entries);
  }

  /** The feed as UTF-8. */
  byte[] write(Site site) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      element(xml, "id", site.absolute(self));
      element(xml, "title", title);
      element(xml, "updated", updated().toString());
      link(xml, "self", "application/atom+xml", site.absolute(self));
      link(xml, "alternate", "text/html", site.absolute(page));
      xml.writeStartElement("author");
      element(xml, "name", site.name());
      xml.writeEndElement();
      for (Entry entry : entries) {
        write(xml, entry, site);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed could not be written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Instant updated() {
    return entries.stream()
        .map(entry -> entry.change().stamp())
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static void write(XMLStreamWriter xml, Entry entry, Site site) throws XMLStreamException {
    Description d = entry.item().description();
    String address = site.absolute(Addresses.item(entry.item().id()));
    xml.writeStartElement("entry");
    element(xml, "id", address);
    element(xml, "title", d.title());
    element(xml, "updated", entry.change().stamp().toString());
    link(xml, "alternate", "text/html", address);
    for (Agent agent : d.agents()) {
      xml.writeStartElement("author");
      element(xml, "name", agent.name());
      xml.writeEndElement();
    }
    for (String subject : d.subjects()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", clean(subject));
    }
    Optional<String> summary = d.summary();
    if (summary.isPresent()) {
      element(xml, "summary", summary.get());
    }
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String type, String href)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", clean(href));
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  /** What XML 1.0 can't hold is left out: one control character would break the whole feed. */
  private static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c >= 0x20 || c == '\n' || c == '\t')
        .filter(c -> (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}

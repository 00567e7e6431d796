package org.phohien.oai.xml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.phohien.core.catalog.HarvestSet;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Collection;

/** Writes a set with its name in Vietnamese, and in both languages as Dublin Core titles. */
final class SetDescription {

  private static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
  private static final String DC = "http://purl.org/dc/elements/1.1/";

  private final Element e;
  private final XMLStreamWriter xml;
  private final String house;

  /**
   * @param house the name of this library
   */
  SetDescription(Element e, XMLStreamWriter xml, String house) {
    this.house = house;
    this.e = e;
    this.xml = xml;
  }

  void write(Collection set) throws XMLStreamException {
    e.open("set").element("setSpec", set.slug()).element("setName", name(set, Language.VIETNAMESE));
    e.open("setDescription");
    xml.writeStartElement("oai_dc", "dc", OAI_DC);
    xml.writeNamespace("oai_dc", OAI_DC);
    xml.writeNamespace("dc", DC);
    xml.writeAttribute(
        "xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "schemaLocation",
        OAI_DC + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
    for (Language language : Language.values()) {
      xml.writeStartElement("dc", "title", DC);
      xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language.code());
      xml.writeCharacters(name(set, language));
      e.close();
    }
    e.close().close().close();
  }

  /** A serial, a place, a library or a list is called by its own name in every language. */
  void write(HarvestSet set) throws XMLStreamException {
    String name =
        set.spec().equals(HarvestSet.PLACES)
            ? Messages.of(Language.VIETNAMESE).get("oai.places")
            : set.name().isEmpty() ? house : set.name();
    e.open("set").element("setSpec", set.spec()).element("setName", name).close();
  }

  private static String name(Collection set, Language language) {
    return Messages.of(language).get("collection." + set.slug());
  }
}

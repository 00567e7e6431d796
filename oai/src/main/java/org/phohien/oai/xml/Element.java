package org.phohien.oai.xml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of an answer, in the notation {@code element("code", text)}. */
final class Element {

  private final XMLStreamWriter xml;

  Element(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Opens an element with attributes, names and values in turn. */
  Element open(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
    return this;
  }

  Element close() throws XMLStreamException {
    xml.writeEndElement();
    return this;
  }

  /** An element with nothing but text. */
  Element element(String name, String text, String... attributes) throws XMLStreamException {
    open(name, attributes);
    xml.writeCharacters(text);
    return close();
  }
}

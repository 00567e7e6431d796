package org.phohien.core.description;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.phohien.core.catalog.Dissemination;

/**
 * Reads a record as a harvester will. One that is broken would break the whole answer it is put
 * into, for every harvester, so it is found before it is published.
 */
final class WellFormed {

  private static final XMLInputFactory FACTORY = factory();

  private WellFormed() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * Reads it to the end.
   *
   * @throws IllegalStateException when it is not well-formed
   */
  static void check(Dissemination record) {
    try {
      XMLStreamReader reader =
          FACTORY.createXMLStreamReader(new ByteArrayInputStream(record.xml()), "UTF-8");
      while (reader.hasNext()) {
        reader.next();
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a record in " + record.prefix() + " is not XML", e);
    }
  }
}

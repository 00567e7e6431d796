package org.phohien.oai.xml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.ItemId;
import org.phohien.oai.verb.Answer;
import org.phohien.oai.verb.Datestamp;
import org.phohien.oai.verb.Identifiers;
import org.phohien.oai.verb.Repository;

/** Writes what {@code Identify} tells (4.2), with the form of the identifiers (oai-identifier). */
final class Identification {

  private static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai-identifier";

  private final Element e;
  private final XMLStreamWriter xml;
  private final Repository repository;

  Identification(Element e, XMLStreamWriter xml, Repository repository) {
    this.e = e;
    this.xml = xml;
    this.repository = repository;
  }

  void write(Answer.Identity identity) throws XMLStreamException {
    e.element("repositoryName", repository.name())
        .element("baseURL", repository.baseUrl())
        .element("protocolVersion", "2.0")
        .element("adminEmail", repository.adminEmail())
        .element("earliestDatestamp", Datestamp.wire(identity.earliest()))
        .element("deletedRecord", "persistent")
        .element("granularity", "YYYY-MM-DDThh:mm:ssZ")
        .element("compression", "gzip");
    e.open("description");
    identifierForm();
    e.close();
    e.open("description");
    catchingUp();
    e.close();
  }

  /** How a harvester that has fallen behind catches up, in both languages (as Dublin Core). */
  private void catchingUp() throws XMLStreamException {
    xml.writeStartElement("oai_dc", "dc", OAI_DC);
    xml.writeNamespace("oai_dc", OAI_DC);
    xml.writeNamespace("dc", DC);
    xml.writeAttribute(
        "xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "schemaLocation",
        OAI_DC + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
    for (Language language : Language.values()) {
      xml.writeStartElement("dc", "description", DC);
      xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language.code());
      xml.writeCharacters(
          Messages.of(language).get("exchange.identify.dumps", repository.site() + "/dumps"));
      e.close();
    }
    e.close();
  }

  private void identifierForm() throws XMLStreamException {
    e.open("oai-identifier");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute(
        "xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "schemaLocation",
        NAMESPACE + " http://www.openarchives.org/OAI/2.0/oai-identifier.xsd");
    e.element("scheme", "oai")
        .element("repositoryIdentifier", repository.namespace())
        .element("delimiter", ":")
        .element(
            "sampleIdentifier", new Identifiers(repository.namespace()).of(new ItemId("dc-01")))
        .close();
  }
}

package org.phohien.oai.xml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.phohien.core.model.ItemId;
import org.phohien.oai.verb.Answer;
import org.phohien.oai.verb.Datestamp;
import org.phohien.oai.verb.Identifiers;
import org.phohien.oai.verb.Repository;

/** Writes what {@code Identify} tells (4.2), with the form of the identifiers (oai-identifier). */
final class Identification {

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

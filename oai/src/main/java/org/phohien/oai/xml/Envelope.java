package org.phohien.oai.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.phohien.core.catalog.HarvestSet;
import org.phohien.core.catalog.Harvested;
import org.phohien.core.model.Collection;
import org.phohien.oai.verb.Answer;
import org.phohien.oai.verb.Datestamp;
import org.phohien.oai.verb.Format;
import org.phohien.oai.verb.Identifiers;
import org.phohien.oai.verb.OaiError;
import org.phohien.oai.verb.Reply;
import org.phohien.oai.verb.Repository;

/**
 * Writes answers as OAI-PMH 2.0 XML in UTF-8, valid against OAI-PMH.xsd as long as the spliced
 * records are valid in their formats. Memory holds a buffer, not the answer. Threads may share it.
 */
public final class Envelope {

  private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final Repository repository;
  private final Identifiers identifiers;
  private final Splice splice;

  public Envelope(Repository repository) {
    this.repository = repository;
    this.identifiers = new Identifiers(repository.namespace());
    this.splice = new Splice(repository.site(), repository.name());
  }

  /** Writes an answer and flushes; the stream stays open. */
  public void write(Reply reply, OutputStream out) throws IOException {
    write(reply, Tombstones.BARE, out);
  }

  /** The same, with tombstones that tell why. */
  public void write(Reply reply, Tombstones tombstones, OutputStream out) throws IOException {
    Sink sink = new Sink(out);
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(sink, "UTF-8");
      new Writing(sink, xml, new Element(xml), tombstones).document(reply);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("the answer could not be written", e);
    }
    sink.finish();
  }

  /** One answer being written. */
  private final class Writing {

    private final Sink sink;
    private final XMLStreamWriter xml;
    private final Element e;

    private final Tombstones tombstones;

    Writing(Sink sink, XMLStreamWriter xml, Element e, Tombstones tombstones) {
      this.tombstones = tombstones;
      this.sink = sink;
      this.xml = xml;
      this.e = e;
    }

    void document(Reply reply) throws XMLStreamException, IOException {
      xml.writeStartDocument("UTF-8", "1.0");
      // Browsers show the answer through it; harvesters skip it.
      xml.writeProcessingInstruction("xml-stylesheet", "type=\"text/xsl\" href=\"/oai/style.xsl\"");
      xml.writeStartElement("OAI-PMH");
      xml.writeDefaultNamespace(OAI);
      xml.writeNamespace("xsi", XSI);
      xml.writeAttribute(
          "xsi", XSI, "schemaLocation", OAI + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
      e.element("responseDate", Datestamp.wire(reply.date()));
      request(reply.given());
      body(reply);
      xml.writeEndDocument();
      xml.flush();
    }

    private void request(Map<String, String> given) throws XMLStreamException {
      e.open("request");
      for (Map.Entry<String, String> argument : given.entrySet()) {
        xml.writeAttribute(argument.getKey(), argument.getValue());
      }
      xml.writeCharacters(repository.baseUrl());
      e.close();
    }

    private void body(Reply reply) throws XMLStreamException, IOException {
      if (reply.answer() instanceof Answer.Refused(var errors)) {
        for (OaiError error : errors) {
          e.element("error", error.message(), "code", error.code().wire());
        }
        return;
      }
      e.open(String.valueOf(reply.given().get("verb")));
      switch (reply.answer()) {
        case Answer.Identity identity -> new Identification(e, xml, repository).write(identity);
        case Answer.Formats(var formats) -> formats(formats);
        case Answer.Sets sets -> sets(sets);
        case Answer.Headers(var part) -> headers(part);
        case Answer.Records(var part) -> records(part);
        case Answer.One(var entry) -> records(Tombstones.WITH_REASON).record(entry);
        case Answer.Refused _ -> throw new IllegalStateException("errors have no verb");
      }
      e.close();
    }

    private void formats(Iterable<Format> formats) throws XMLStreamException {
      for (Format format : formats) {
        e.open("metadataFormat")
            .element("metadataPrefix", format.prefix())
            .element("schema", format.schema())
            .element("metadataNamespace", format.namespace())
            .close();
      }
    }

    private void sets(Answer.Sets sets) throws XMLStreamException {
      SetDescription description = new SetDescription(e, xml, repository.name());
      for (Collection collection : sets.collections()) {
        description.write(collection);
      }
      for (HarvestSet set : sets.others()) {
        description.write(set);
      }
    }

    private void headers(Answer.Part part) throws XMLStreamException, IOException {
      RecordWriter records = records();
      for (Harvested entry : part.entries()) {
        records.header(entry);
      }
      if (part.resumption().isPresent()) {
        resumption(part.resumption().get());
      }
    }

    private void records(Answer.Part part) throws XMLStreamException, IOException {
      RecordWriter records = records();
      for (Harvested entry : part.entries()) {
        records.record(entry);
      }
      if (part.resumption().isPresent()) {
        resumption(part.resumption().get());
      }
    }

    private RecordWriter records() throws XMLStreamException {
      return records(tombstones);
    }

    private RecordWriter records(Tombstones how) throws XMLStreamException {
      xml.writeCharacters(""); // closes the start tag before other bytes follow
      xml.flush();
      return new RecordWriter(sink, identifiers, splice, how);
    }

    private void resumption(Answer.Resumption resumption) throws XMLStreamException {
      e.open("resumptionToken");
      if (resumption.token().isPresent()) {
        xml.writeAttribute("expirationDate", Datestamp.wire(resumption.token().get().expires()));
      }
      xml.writeAttribute("completeListSize", Long.toString(resumption.size()));
      xml.writeAttribute("cursor", Long.toString(resumption.cursor()));
      xml.writeCharacters(resumption.token().map(Answer.Ticket::token).orElse(""));
      e.close();
    }
  }
}

package org.phohien.core.alto;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document being written: elements with attributes, indented, without checked exceptions.
 */
final class Xml {

  private final Writer sink;
  private final XMLStreamWriter out;
  private int depth;

  /**
   * The JDK's own writer, whatever else is on the class path, so that bytes stay the same. It gets
   * a buffered writer and not the stream: given an encoding it would write each half of a character
   * outside of the BMP as a reference of its own.
   */
  Xml(OutputStream stream) {
    sink = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(sink);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the JDK has an XML writer", e);
    }
  }

  /** Something written, which may fail. */
  private interface Writing {
    void write() throws XMLStreamException, IOException;
  }

  Xml declaration() {
    return doing(() -> sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
  }

  Xml doctype(String doctype) {
    return doing(() -> sink.write(doctype + "\n"));
  }

  Xml namespace(String uri) {
    return doing(() -> out.writeDefaultNamespace(uri));
  }

  Xml open(String element) {
    return doing(() -> {
      indent();
      out.writeStartElement(element);
      depth++;
    });
  }

  Xml attribute(String name, String value) {
    return doing(() -> out.writeAttribute(name, XmlText.of(value)));
  }

  Xml close() {
    return doing(() -> {
      depth--;
      indent();
      out.writeEndElement();
    });
  }

  /** An element without children; its attributes follow. */
  Xml empty(String element) {
    return doing(() -> {
      indent();
      out.writeEmptyElement(element);
    });
  }

  /** An element with text, on one row. */
  Xml text(String element, String text) {
    return open(element).endText(text);
  }

  /** Gives the open element its text and closes it. */
  Xml endText(String text) {
    return doing(() -> {
      depth--;
      out.writeCharacters(XmlText.of(text));
      out.writeEndElement();
    });
  }

  /** Closes what is open and hands all bytes to the stream, which stays open. */
  void finish() {
    doing(() -> {
      out.writeEndDocument();
      out.flush();
      sink.write('\n');
      sink.flush();
    });
  }

  private void indent() throws XMLStreamException {
    if (depth > 0) {
      out.writeCharacters("\n" + " ".repeat(depth));
    }
  }

  private Xml doing(Writing writing) {
    try {
      writing.write();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw e.getCause() instanceof IOException io
          ? new UncheckedIOException(io)
          : new IllegalStateException(e);
    }
  }
}

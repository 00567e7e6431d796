package org.phohien.core.description;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.phohien.core.description.ForeignRecord.NotUnderstood;

/**
 * A small XML document, read whole. Names are without their prefixes: an element that was cut out
 * of its document may use prefixes that are declared outside of it. Document types and entities are
 * not read.
 *
 * @param name local name
 * @param attributes by local name
 * @param children in order
 * @param text between them, joined
 */
public record XmlTree(
    String name, Map<String, String> attributes, List<XmlTree> children, String text) {

  private static final int DEEPEST = 100;

  /** Reads a document. */
  public static XmlTree read(String xml) throws NotUnderstood {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        // comments and the like
      }
      XmlTree root = element(reader, 0);
      while (reader.hasNext()) {
        reader.next();
      }
      return root;
    } catch (XMLStreamException | java.util.NoSuchElementException e) {
      throw new NotUnderstood(
          "not well-formed: " + String.valueOf(e.getMessage()).replace('\n', ' '));
    }
  }

  private static XmlTree element(XMLStreamReader reader, int depth)
      throws XMLStreamException, NotUnderstood {
    if (depth > DEEPEST) {
      throw new NotUnderstood("elements lie more than " + DEEPEST + " deep");
    }
    String name = local(reader.getLocalName());
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(local(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
    }
    List<XmlTree> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(element(reader, depth + 1));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(reader.getText());
      }
    }
    return new XmlTree(name, Map.copyOf(attributes), List.copyOf(children), text.toString());
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** The children of one of these names, in order. */
  public Stream<XmlTree> all(String... names) {
    List<String> wanted = List.of(names);
    return children.stream().filter(c -> wanted.contains(c.name()));
  }

  /** The texts of the children of one of these names that have one. */
  public Stream<String> texts(String... names) {
    return all(names).map(XmlTree::plain).filter(t -> !t.isEmpty());
  }

  /** Its text with each run of white space as one space. */
  public String plain() {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** An attribute, or the empty text. */
  public String attribute(String of) {
    return attributes.getOrDefault(of, "");
  }
}

package org.phohien.core.description;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.marc4j.marc.ControlField;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;

/**
 * Reads the bytes of one {@code record} element of MARCXML. Prefixes are not resolved, since the
 * element is cut out of its file.
 */
final class MarcXmlParser {

  private final XMLStreamReader xml;
  private @Nullable Record record;

  private MarcXmlParser(XMLStreamReader xml) {
    this.xml = xml;
  }

  static Record parse(byte[] bytes, Charset charset) throws BadMarc {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new MarcXmlParser(factory.createXMLStreamReader(new StringReader(text))).parse();
    } catch (CharacterCodingException e) {
      throw new BadMarc("text is not " + charset + " as the file says: " + e.getMessage());
    } catch (XMLStreamException e) {
      throw new BadMarc("not well-formed: " + String.valueOf(e.getMessage()).replace('\n', ' '));
    }
  }

  private Record parse() throws XMLStreamException, BadMarc {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        element(localName());
      }
    }
    if (record == null) {
      throw new BadMarc("the record has no leader");
    }
    return record;
  }

  private void element(String name) throws XMLStreamException, BadMarc {
    switch (name) {
      case "record" -> {
        // The frame of what follows.
      }
      case "leader" -> begin(leader(xml.getElementText()));
      case "controlfield" ->
          started().addVariableField(once(Marc.control(tag(true), xml.getElementText())));
      case "datafield" -> started().addVariableField(dataField());
      default -> throw new BadMarc("an element <" + name + "> has no place in a record");
    }
  }

  /** A second leader would forget the fields between the two. */
  private void begin(String leader) throws BadMarc {
    if (record != null) {
      throw new BadMarc("the record has two leaders");
    }
    record = Marc.record(leader);
  }

  /** The library's record has room for one control number. */
  private ControlField once(ControlField field) throws BadMarc {
    if (field.getTag().equals("001") && started().getControlNumberField() != null) {
      throw new BadMarc("field 001 stands twice");
    }
    return field;
  }

  private DataField dataField() throws XMLStreamException, BadMarc {
    String tag = tag(false);
    String indicators = attribute("ind1", 1, tag) + attribute("ind2", 1, tag);
    DataField field = Marc.field(tag, indicators);
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      if (!localName().equals("subfield")) {
        throw new BadMarc("field " + tag + " holds an element <" + localName() + ">");
      }
      char code = attribute("code", 1, tag).charAt(0);
      Marc.addRead(field, code, xml.getElementText());
    }
    return field;
  }

  private Record started() throws BadMarc {
    if (record == null) {
      throw new BadMarc("a field stands before the leader");
    }
    return record;
  }

  /** A field of the other sort would be kept where nobody looks for it. */
  private String tag(boolean control) throws BadMarc {
    String tag = attribute("tag", 3, localName());
    if (!tag.matches("[0-9A-Za-z]{3}") || Marc.isNoField(tag)) {
      throw new BadMarc("a field has the tag \"" + tag + "\"");
    }
    if (Marc.isControl(tag) != control) {
      throw new BadMarc("a <" + localName() + "> has the tag " + tag);
    }
    return tag;
  }

  private String attribute(String name, int length, String of) throws BadMarc {
    String value = xml.getAttributeValue(null, name);
    if (value == null || value.length() != length) {
      throw new BadMarc(of + " lacks " + name + " of " + length + " characters");
    }
    return value;
  }

  /** Lengths mean nothing in XML and are often left blank. */
  private static String leader(String text) throws BadMarc {
    if (text.length() != Iso2709.LEADER) {
      throw new BadMarc("the leader has " + text.length() + " characters, expected 24");
    }
    return "00000" + text.substring(5, 10) + "2200000" + text.substring(17);
  }

  private String localName() {
    String name = xml.getLocalName();
    return name.substring(name.indexOf(':') + 1);
  }
}

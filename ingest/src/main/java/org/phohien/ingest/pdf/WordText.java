package org.phohien.ingest.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The paragraphs of a Word document (ECMA-376 part 1, 17.3), as text: of its styles only the order
 * is kept. At most {@value #MOST_CHARACTERS} characters, so that a zip bomb ends early.
 */
final class WordText {

  private static final String MAIN_PART = "word/document.xml";
  private static final int MOST_CHARACTERS = 20_000_000;

  private WordText() {}

  static List<String> paragraphs(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry main = zip.getEntry(MAIN_PART);
      if (main == null) {
        throw new IOException("no " + MAIN_PART);
      }
      try (InputStream in = zip.getInputStream(main)) {
        return read(in);
      } catch (XMLStreamException e) {
        throw new IOException(MAIN_PART + ": " + e.getMessage(), e);
      }
    }
  }

  private static List<String> read(InputStream in) throws XMLStreamException, IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    int characters = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "t" -> paragraph.append(xml.getElementText());
          case "tab" -> paragraph.append(' ');
          case "br", "cr" -> paragraph.append('\n');
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("p")) {
        paragraphs.addAll(List.of(paragraph.toString().split("\n", -1)));
        characters += paragraph.length();
        paragraph.setLength(0);
      }
      if (characters > MOST_CHARACTERS) {
        throw new IOException("more than " + MOST_CHARACTERS + " characters");
      }
    }
    return paragraphs;
  }
}

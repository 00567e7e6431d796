package org.phohien.ingest.pdf;

import java.io.FilterInputStream;
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

  /** Bytes of the unpacked part: its markup is many times its text. */
  private static final long MOST_BYTES = 16L * MOST_CHARACTERS;

  private WordText() {}

  static List<String> paragraphs(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry main = zip.getEntry(MAIN_PART);
      if (main == null) {
        throw new IOException("no " + MAIN_PART);
      }
      try (InputStream in = zip.getInputStream(main)) {
        return read(new Bounded(in));
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
    boolean inText = false;
    int characters = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          inText = xml.getLocalName().equals("t");
          switch (xml.getLocalName()) {
            case "tab" -> paragraph.append(' ');
            case "br", "cr" -> paragraph.append('\n');
            // the same once more for older programs (ECMA-376 part 3, 10.2.1)
            case "Fallback" -> skip(xml);
            default -> {}
          }
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (inText) {
            paragraph.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          inText = false;
          if (xml.getLocalName().equals("p")) {
            paragraphs.addAll(List.of(paragraph.toString().split("\n", -1)));
            // an empty one takes room as well
            characters += paragraph.length() + 1;
            paragraph.setLength(0);
          }
        }
        default -> {}
      }
      if (characters + paragraph.length() > MOST_CHARACTERS) {
        throw new IOException("more than " + MOST_CHARACTERS + " characters");
      }
    }
    return paragraphs;
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  /** Ends with an error where a part unpacks to more than a text can be. */
  private static final class Bounded extends FilterInputStream {
    private long left = MOST_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int some = super.read(buffer, from, length);
      count(Math.max(0, some));
      return some;
    }

    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new IOException("more than " + MOST_BYTES + " bytes when it is unpacked");
      }
    }
  }
}

package org.phohien.core.alto;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Attempt;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Engine;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.problem.ArchiveException.Corrupt;

/**
 * Reads ALTO 4 back into the text of a page. Coordinates must be pixels, and the page and the
 * image's checksum must be named the way {@link AltoWriter} names them; a file of another program
 * lacks both and is refused.
 *
 * <p>No document type, no entities, at most {@value #MOST_WORDS} words.
 */
public final class AltoReader {

  /** More words than any page has; a newspaper page has some 8,000. */
  static final int MOST_WORDS = 200_000;

  private final String where;
  private final XMLStreamReader xml;
  private Optional<PageId> page = Optional.empty();
  private Optional<Checksum> image = Optional.empty();
  private Optional<Pixels> size = Optional.empty();
  private Engine engine = new Engine("", "", "");
  private String step = "";
  private String treatment = "";
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private Script blockScript = Script.VIETNAMESE;
  private int words;

  private AltoReader(XMLStreamReader xml, String where) {
    this.xml = xml;
    this.where = where;
  }

  /**
   * Reads one page; the stream stays open.
   *
   * @param where the file's name, for messages
   * @throws Corrupt when it is not ALTO, or not the text of one of our pages
   */
  public static PageText read(InputStream in, String where) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      return new AltoReader(factory.createXMLStreamReader(in, "UTF-8"), where).document();
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new Corrupt(where, "not the ALTO of a page: " + e.getMessage(), e);
    }
  }

  private PageText document() throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      require(event != XMLStreamConstants.DTD, "no document type");
      if (event == XMLStreamConstants.START_ELEMENT) {
        element(xml.getLocalName());
      }
    }
    return new PageText(
        page.orElseThrow(() -> missing("documentIdentifier")),
        size.orElseThrow(() -> missing("Page")),
        image.orElseThrow(() -> missing("fileIdentifier of " + AltoWriter.CHECKSUM)),
        engine,
        attempts,
        lines);
  }

  private void element(String name) throws XMLStreamException {
    switch (name) {
      case "alto" -> require(AltoWriter.NAMESPACE.equals(xml.getNamespaceURI()), "namespace");
      case "MeasurementUnit" -> require(xml.getElementText().equals("pixel"), "unit");
      case "fileIdentifier" -> fileIdentifier();
      case "documentIdentifier" -> page = PageId.parse(xml.getElementText());
      case "Processing" -> step = attribute("ID");
      case "softwareName" ->
          engine = new Engine(xml.getElementText(), engine.version(), engine.model());
      case "softwareVersion" ->
          engine = new Engine(engine.name(), xml.getElementText(), engine.model());
      case "applicationDescription" ->
          engine = new Engine(engine.name(), engine.version(), xml.getElementText());
      case "processingStepDescription" -> treatment = xml.getElementText();
      case "processingStepSettings" -> attempt();
      case "Page" -> size = Optional.of(new Pixels(integer("WIDTH"), integer("HEIGHT")));
      case "TextBlock" -> blockScript = script(Script.VIETNAMESE);
      case "TextLine" -> line();
      default -> {}
    }
  }

  private void fileIdentifier() throws XMLStreamException {
    if (attribute("fileIdentifierLocation").equals(AltoWriter.CHECKSUM)) {
      image = Optional.of(new Checksum(xml.getElementText()));
    }
  }

  private void attempt() throws XMLStreamException {
    if (step.startsWith("attempt-")) {
      attempts.add(new Attempt(treatment, Float.parseFloat(xml.getElementText())));
    }
  }

  private void line() throws XMLStreamException {
    Box box = box();
    Script script = script(blockScript);
    List<Word> found = new ArrayList<>();
    while (!ends("TextLine")) {
      if (starts("String")) {
        string(found);
      }
    }
    require(!found.isEmpty(), "String in TextLine");
    lines.add(new Line(box, script, found));
  }

  private void string(List<Word> found) throws XMLStreamException {
    String content = attribute("CONTENT");
    Box box = box();
    float sure = confidence("WC");
    List<Alternative> alternatives = new ArrayList<>();
    int before = found.size();
    while (!ends("String")) {
      if (starts("Glyph")) {
        found.add(glyph());
        require(++words <= MOST_WORDS, "fewer words");
      } else if (starts("ALTERNATIVE")) {
        alternative().ifPresent(alternatives::add);
      }
    }
    if (found.size() == before) {
      found.add(new Word(content, box, sure, alternatives));
      require(++words <= MOST_WORDS, "fewer words");
    }
  }

  private Word glyph() throws XMLStreamException {
    String content = attribute("CONTENT");
    Box box = box();
    float sure = confidence("GC");
    List<Alternative> variants = new ArrayList<>();
    while (!ends("Glyph")) {
      if (starts("Variant")) {
        variants.add(new Alternative(attribute("CONTENT"), confidence("VC")));
      }
    }
    return new Word(content, box, sure, variants);
  }

  private Optional<Alternative> alternative() throws XMLStreamException {
    String purpose = attribute("PURPOSE");
    String text = xml.getElementText();
    return purpose.startsWith(AltoWriter.ALTERNATIVE_PURPOSE)
        ? Optional.of(
            new Alternative(
                text, Float.parseFloat(purpose.substring(AltoWriter.ALTERNATIVE_PURPOSE.length()))))
        : Optional.empty();
  }

  /** Moves on by one event and says whether it ends this element. */
  private boolean ends(String element) throws XMLStreamException {
    return xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
  }

  private boolean starts(String element) {
    return xml.getEventType() == XMLStreamConstants.START_ELEMENT
        && xml.getLocalName().equals(element);
  }

  private Script script(Script inherited) {
    return Language.script(attribute("LANG")).orElse(inherited);
  }

  private Box box() {
    return new Box(integer("HPOS"), integer("VPOS"), integer("WIDTH"), integer("HEIGHT"));
  }

  /** The schema says float; we write whole pixels. */
  private int integer(String attribute) {
    String value = attribute(attribute);
    require(!value.isEmpty(), attribute);
    return value.chars().allMatch(Character::isDigit) && value.length() < 10
        ? Integer.parseInt(value)
        : Math.round(Float.parseFloat(value));
  }

  private float confidence(String attribute) {
    String value = attribute(attribute);
    return value.isEmpty() ? 0 : Float.parseFloat(value);
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private void require(boolean holds, String what) {
    if (!holds) {
      throw missing(what);
    }
  }

  private Corrupt missing(String what) {
    return new Corrupt(
        where,
        "ALTO of a page needs " + what + ", line " + xml.getLocation().getLineNumber(),
        null);
  }
}

package org.phohien.core.alto;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Attempt;
import org.phohien.core.model.Box;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;

/**
 * Writes the text of a page as ALTO 4.4, so that {@link AltoReader} reads the same value back and
 * writing that gives the same bytes.
 *
 * <ul>
 *   <li>Hyphens at line ends stay in the word as printed.
 *   <li>A Hán-Nôm column is one {@code String} with a {@code Glyph} per character (box, GC, and its
 *       alternatives as {@code Variant} with VC); its line says {@code BASEDIRECTION="ttb"} when it
 *       stands taller than wide.
 *   <li>Other readings of a whole word are {@code ALTERNATIVE}s with their confidence in {@code
 *       PURPOSE}: {@code Variant} holds at most three characters.
 *   <li>{@code Processing} is used, not {@code OCRProcessing}, which 4.0 deprecated.
 * </ul>
 */
public final class AltoWriter {

  static final String NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#";
  static final String CHECKSUM = "urn:sha512";
  static final String ALTERNATIVE_PURPOSE = "recognition ";
  private static final int LONGEST_VARIANT = 3;

  private final Xml xml;
  private int blocks;
  private int lines;

  private AltoWriter(OutputStream out) {
    xml = new Xml(out);
  }

  /**
   * Writes one page; the stream is flushed and stays open.
   *
   * @throws java.io.UncheckedIOException when the stream fails
   */
  public static void write(PageText text, OutputStream out) {
    new AltoWriter(out).page(text);
  }

  private void page(PageText text) {
    xml.declaration().open("alto").namespace(NAMESPACE).attribute("SCHEMAVERSION", "4.4");
    description(text);
    xml.open("Layout").open("Page").attribute("ID", "page");
    xml.attribute("PHYSICAL_IMG_NR", "1").attribute("PROCESSING", "reading");
    xml.attribute("WIDTH", Integer.toString(text.size().width()));
    xml.attribute("HEIGHT", Integer.toString(text.size().height()));
    xml.attribute("PC", Float.toString(text.sure()));
    xml.open("PrintSpace");
    box(text.size().whole());
    runsOfOneScript(text.lines()).forEach(this::block);
    xml.close().close().close().close().finish();
  }

  private void description(PageText text) {
    xml.open("Description").text("MeasurementUnit", "pixel");
    xml.open("sourceImageInformation");
    xml.open("fileIdentifier").attribute("fileIdentifierLocation", CHECKSUM);
    xml.endText(text.image().hex());
    xml.text("documentIdentifier", text.page().toString()).close();
    xml.open("Processing").attribute("ID", "reading");
    xml.text("processingCategory", "contentGeneration");
    xml.open("processingSoftware").text("softwareName", text.by().name());
    xml.text("softwareVersion", text.by().version());
    xml.text("applicationDescription", text.by().model()).close().close();
    for (int i = 0; i < text.attempts().size(); i++) {
      Attempt attempt = text.attempts().get(i);
      xml.open("Processing").attribute("ID", "attempt-" + (i + 1));
      xml.text("processingCategory", "other");
      xml.text("processingStepDescription", attempt.treatment());
      xml.text("processingStepSettings", Float.toString(attempt.sure())).close();
    }
    xml.close();
  }

  private static List<List<Line>> runsOfOneScript(List<Line> lines) {
    List<List<Line>> runs = new ArrayList<>();
    for (Line line : lines) {
      if (runs.isEmpty() || runs.getLast().getFirst().script() != line.script()) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(line);
    }
    return runs;
  }

  private void block(List<Line> run) {
    xml.open("TextBlock").attribute("ID", "block-" + ++blocks);
    box(run.stream().map(Line::box).reduce(Box::union).orElseThrow());
    xml.attribute("LANG", Language.of(run.getFirst().script()));
    run.forEach(this::line);
    xml.close();
  }

  private void line(Line line) {
    xml.open("TextLine").attribute("ID", "line-" + ++lines);
    box(line.box());
    if (line.script() == Script.HAN_NOM) {
      boolean column = line.box().height() > line.box().width() || line.words().size() == 1;
      xml.attribute("BASEDIRECTION", column ? "ttb" : "ltr");
    }
    List<Word> words = line.words();
    for (int i = 0; i < words.size(); ) {
      int end = line.script() == Script.HAN_NOM ? endOfGlyphs(words, i) : i;
      if (end > i) {
        glyphs(words.subList(i, end));
        i = end;
      } else {
        word(words.get(i++));
      }
      if (i < words.size() && line.script() != Script.HAN_NOM) {
        xml.empty("SP");
      }
    }
    xml.close();
  }

  private static int endOfGlyphs(List<Word> words, int from) {
    int end = from;
    while (end < words.size() && isGlyph(words.get(end))) {
      end++;
    }
    return end;
  }

  /** Whether a word is one character and its other readings fit a {@code Variant}. */
  private static boolean isGlyph(Word word) {
    return characters(word.text()) == 1
        && word.alternatives().stream().allMatch(a -> characters(a.text()) <= LONGEST_VARIANT);
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  private void glyphs(List<Word> words) {
    xml.open("String");
    box(words.stream().map(Word::box).reduce(Box::union).orElseThrow());
    xml.attribute("CONTENT", String.join("", words.stream().map(Word::text).toList()));
    double sure = words.stream().mapToDouble(Word::sure).average().orElse(0);
    xml.attribute("WC", Float.toString((float) sure));
    for (Word word : words) {
      boolean alone = word.alternatives().isEmpty();
      (alone ? xml.empty("Glyph") : xml.open("Glyph")).attribute("CONTENT", word.text());
      box(word.box());
      xml.attribute("GC", Float.toString(word.sure()));
      for (Alternative other : word.alternatives()) {
        xml.empty("Variant").attribute("CONTENT", other.text());
        xml.attribute("VC", Float.toString(other.sure()));
      }
      if (!alone) {
        xml.close();
      }
    }
    xml.close();
  }

  private void word(Word word) {
    boolean alone = word.alternatives().isEmpty();
    (alone ? xml.empty("String") : xml.open("String")).attribute("CONTENT", word.text());
    box(word.box());
    xml.attribute("WC", Float.toString(word.sure()));
    for (Alternative other : word.alternatives()) {
      xml.open("ALTERNATIVE").attribute("PURPOSE", ALTERNATIVE_PURPOSE + other.sure());
      xml.endText(other.text());
    }
    if (!alone) {
      xml.close();
    }
  }

  private void box(Box box) {
    xml.attribute("HPOS", Integer.toString(box.x())).attribute("VPOS", Integer.toString(box.y()));
    xml.attribute("WIDTH", Integer.toString(box.width()));
    xml.attribute("HEIGHT", Integer.toString(box.height()));
  }
}

package org.phohien.core.alto;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Attempt;
import org.phohien.core.model.Box;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Word;

/**
 * Writes the text of a page as JSON: lines or columns in reading order, each with box ({@code [x,
 * y, width, height]}, pixels of the master), text and words; for Hán-Nôm a word is a character.
 */
final class PageJson {

  private final JsonGenerator json;
  private final Function<Line, List<String>> readings;

  private PageJson(JsonGenerator json, Function<Line, List<String>> readings) {
    this.json = json;
    this.readings = readings;
  }

  static void write(PageText text, OutputStream out) throws IOException {
    write(text, _ -> List.of(), out);
  }

  /**
   * Writes it.
   *
   * @param readings of a line: one for each of its words, empty where none is known; or none at all
   */
  static void write(PageText text, Function<Line, List<String>> readings, OutputStream out)
      throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      new PageJson(json, readings).page(text);
      json.writeRaw('\n');
    }
  }

  private void page(PageText text) throws IOException {
    json.writeStartObject();
    json.writeStringField("page", text.page().toString());
    json.writeStringField("image", text.image().hex());
    json.writeNumberField("width", text.size().width());
    json.writeNumberField("height", text.size().height());
    json.writeObjectFieldStart("engine");
    json.writeStringField("name", text.by().name());
    json.writeStringField("version", text.by().version());
    json.writeStringField("model", text.by().model());
    json.writeEndObject();
    json.writeArrayFieldStart("attempts");
    for (Attempt attempt : text.attempts()) {
      json.writeStartObject();
      json.writeStringField("treatment", attempt.treatment());
      json.writeNumberField("sure", attempt.sure());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("lines");
    for (Line line : text.lines()) {
      line(line);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void line(Line line) throws IOException {
    json.writeStartObject();
    box(line.box());
    json.writeStringField("script", line.script().name().toLowerCase(java.util.Locale.ROOT));
    json.writeStringField("text", line.text());
    List<String> read = readings.apply(line);
    if (!read.isEmpty()) {
      json.writeStringField("reading", String.join(" ", read));
    }
    json.writeArrayFieldStart("words");
    for (int i = 0; i < line.words().size(); i++) {
      Word word = line.words().get(i);
      json.writeStartObject();
      json.writeStringField("text", word.text());
      if (i < read.size()) {
        json.writeStringField("reading", read.get(i));
      }
      box(word.box());
      json.writeNumberField("sure", word.sure());
      json.writeArrayFieldStart("alternatives");
      for (Alternative other : word.alternatives()) {
        json.writeStartObject();
        json.writeStringField("text", other.text());
        json.writeNumberField("sure", other.sure());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void box(Box box) throws IOException {
    int[] sides = {box.x(), box.y(), box.width(), box.height()};
    json.writeFieldName("box");
    json.writeArray(sides, 0, sides.length);
  }
}

package org.phohien.iiif.presentation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.phohien.core.model.Box;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.image.ImageApi;

/**
 * The text of a page as an annotation page of Presentation API 3.0: one annotation a line or
 * column, in reading order, that supplements its place on the canvas (3.0, 5.6, "supplementing").
 *
 * @param page whose text it is
 * @param text empty where the page was not read
 * @param at where everything stands
 */
public record TextPage3(PageId page, Optional<PageText> text, Addresses at) {

  /** Writes the document; the generator stays the caller's to close. */
  public void write(JsonGenerator generator) throws IOException {
    Json3 json = new Json3(generator);
    generator.writeStartObject();
    generator.writeStringField("@context", Json3.CONTEXT);
    json.identity(at.annotations(page), "AnnotationPage");
    json.phrase("label", Phrase.of("iiif.text"));
    generator.writeArrayFieldStart("items");
    if (text.isPresent()) {
      int number = 0;
      for (Line line : text.get().lines()) {
        line(json, line, ++number);
      }
    }
    generator.writeEndArray();
    generator.writeEndObject();
  }

  private void line(Json3 json, Line line, int number) throws IOException {
    JsonGenerator generator = json.json();
    generator.writeStartObject();
    json.identity(at.annotations(page) + "#" + number, "Annotation");
    generator.writeStringField("motivation", "supplementing");
    generator.writeObjectFieldStart("body");
    generator.writeStringField("type", "TextualBody");
    generator.writeStringField("value", line.text());
    generator.writeStringField("language", Languages.tag(line.script().language()));
    generator.writeStringField("format", "text/plain");
    generator.writeEndObject();
    Box box = line.box();
    generator.writeStringField(
        "target",
        String.format(
            Locale.ROOT,
            "%s#xywh=%d,%d,%d,%d",
            at.canvas(ImageApi.V3, page),
            box.x(),
            box.y(),
            box.width(),
            box.height()));
    generator.writeEndObject();
  }
}

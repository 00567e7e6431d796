package org.phohien.iiif.presentation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.phohien.core.model.Georeference;
import org.phohien.core.model.Page;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.image.ImageApi;

/**
 * Where a map sheet lies on the earth, as an annotation of the IIIF Georeference Extension: its
 * target is the whole canvas, its body the ground control points as GeoJSON.
 *
 * @param page with the sheet
 * @param georeference of it
 * @param at where everything stands
 */
public record Georeference3(Page page, Georeference georeference, Addresses at) {

  /** Of the extension; stands before that of the document it is in. */
  public static final String CONTEXT = "http://iiif.io/api/extension/georef/1/context.json";

  /** A shift, a turn and a scale for each direction: what three points fix. */
  private static final int ORDER = 1;

  /** Writes the annotation page as a document of its own; the generator stays the caller's. */
  public void writeDocument(JsonGenerator generator) throws IOException {
    generator.writeStartObject();
    generator.writeArrayFieldStart("@context");
    generator.writeString(CONTEXT);
    generator.writeString(Json3.CONTEXT);
    generator.writeEndArray();
    content(generator);
  }

  /** Writes the annotation page inside of another document. */
  void write(JsonGenerator generator) throws IOException {
    generator.writeStartObject();
    content(generator);
  }

  private void content(JsonGenerator generator) throws IOException {
    Json3 json = new Json3(generator);
    json.identity(at.georeference(page.id()), "AnnotationPage");
    json.phrase("label", Phrase.of("iiif.georeference"));
    generator.writeArrayFieldStart("items");
    generator.writeStartObject();
    json.identity(at.georeference(page.id()) + "#map", "Annotation");
    generator.writeStringField("motivation", "georeferencing");
    target(json);
    body(generator);
    generator.writeEndObject();
    generator.writeEndArray();
    generator.writeEndObject();
  }

  private void target(Json3 json) throws IOException {
    JsonGenerator generator = json.json();
    int width = page.size().width();
    int height = page.size().height();
    generator.writeObjectFieldStart("target");
    generator.writeStringField("type", "SpecificResource");
    generator.writeObjectFieldStart("source");
    json.identity(at.canvas(ImageApi.V3, page.id()), "Canvas");
    generator.writeNumberField("width", width);
    generator.writeNumberField("height", height);
    generator.writeArrayFieldStart("partOf");
    generator.writeStartObject();
    json.identity(at.manifest(ImageApi.V3, page.id().item()), "Manifest");
    generator.writeEndObject();
    generator.writeEndArray();
    generator.writeEndObject();
    generator.writeObjectFieldStart("selector");
    generator.writeStringField("type", "SvgSelector");
    generator.writeStringField(
        "value",
        String.format(
            Locale.ROOT,
            "<svg width=\"%1$d\" height=\"%2$d\"><polygon points=\"0,0 %1$d,0 %1$d,%2$d"
                + " 0,%2$d\" /></svg>",
            width,
            height));
    generator.writeEndObject();
    generator.writeEndObject();
  }

  private void body(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("body");
    json.writeStringField("id", at.georeference(page.id()) + "#points");
    json.writeStringField("type", "FeatureCollection");
    json.writeObjectFieldStart("transformation");
    json.writeStringField("type", "polynomial");
    json.writeObjectFieldStart("options");
    json.writeNumberField("order", ORDER);
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("features");
    for (Georeference.Point point : georeference.points()) {
      json.writeStartObject();
      json.writeStringField("type", "Feature");
      json.writeObjectFieldStart("properties");
      pair(json, "resourceCoords", point.x(), point.y());
      json.writeEndObject();
      json.writeObjectFieldStart("geometry");
      json.writeStringField("type", "Point");
      pair(json, "coordinates", point.longitude(), point.latitude());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void pair(JsonGenerator json, String name, double one, double other)
      throws IOException {
    json.writeArrayFieldStart(name);
    number(json, one);
    number(json, other);
    json.writeEndArray();
  }

  private static void number(JsonGenerator json, double value) throws IOException {
    if (value == Math.rint(value)) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }
}

package org.phohien.iiif.presentation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.phohien.core.image.ReadyImage;
import org.phohien.core.message.Language;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.core.model.Pixels;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.image.ImageApi;
import org.phohien.iiif.image.ImageInfo;

/**
 * The manifest of an item by Presentation API 2.1, for viewers that know no later one: the same
 * pages and statements in the older shape.
 *
 * @param item as the catalog has it
 * @param at where everything stands
 * @param library the library's name
 */
public record Manifest2(Item item, Addresses at, String library) {

  public static final String CONTEXT = "http://iiif.io/api/presentation/2/context.json";

  /** The profile of what completes queries by Content Search 1.0 (4.1). */
  static final String AUTOCOMPLETE = "http://iiif.io/api/search/1/autocomplete";

  /** Writes the document; the generator stays the caller's to close. */
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("@context", CONTEXT);
    identity(json, at.manifest(ImageApi.V2, item.id()), "sc:Manifest");
    json.writeStringField("label", item.description().title());
    if (item.description().summary().isPresent()) {
      json.writeStringField("description", item.description().summary().get());
    }
    json.writeArrayFieldStart("metadata");
    for (Statement row : Statement.of(item)) {
      statement(json, row);
    }
    json.writeEndArray();
    json.writeStringField("license", item.rights().statement().toString());
    json.writeStringField("attribution", item.rights().holder().orElse(library));
    boolean leftwards = item.kind().reading() == Direction.RIGHT_TO_LEFT;
    json.writeStringField("viewingDirection", leftwards ? "right-to-left" : "left-to-right");
    json.writeStringField("viewingHint", item.pages().size() > 1 ? "paged" : "individuals");
    json.writeStringField("related", at.item(item.id()));
    if (!item.pages().isEmpty()) {
      json.writeArrayFieldStart("rendering");
      for (Rendering rendering : Rendering.of(item, at)) {
        json.writeStartObject();
        json.writeStringField("@id", rendering.address());
        json.writeStringField("format", rendering.format());
        json.writeStringField("label", Phrase.of(rendering.key()).in(Language.VIETNAMESE));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeObjectFieldStart("service");
    json.writeStringField("@context", "http://iiif.io/api/search/1/context.json");
    json.writeStringField("@id", at.search(1, item.id()));
    json.writeStringField("profile", "http://iiif.io/api/search/1/search");
    json.writeObjectFieldStart("service");
    json.writeStringField("@id", at.autocomplete(1, item.id()));
    json.writeStringField("profile", AUTOCOMPLETE);
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("sequences");
    json.writeStartObject();
    identity(json, at.manifest(ImageApi.V2, item.id()) + "/sequence", "sc:Sequence");
    json.writeArrayFieldStart("canvases");
    for (Page page : item.pages()) {
      canvas(json, page);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    new Structures(item, at).write2(json);
    json.writeEndObject();
  }

  private static void statement(JsonGenerator json, Statement row) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("label");
    inBoth(json, row.label());
    json.writeEndArray();
    json.writeArrayFieldStart("value");
    for (Statement.Value value : row.values()) {
      switch (value) {
        case Statement.Value.Words(String text) -> json.writeString(text);
        case Statement.Value.Said(Phrase phrase) -> inBoth(json, phrase);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void inBoth(JsonGenerator json, Phrase phrase) throws IOException {
    for (Language language : Language.values()) {
      json.writeStartObject();
      json.writeStringField("@value", phrase.in(language));
      json.writeStringField("@language", language.code());
      json.writeEndObject();
    }
  }

  private void canvas(JsonGenerator json, Page page) throws IOException {
    String canvas = at.canvas(ImageApi.V2, page.id());
    String image = at.image(ImageApi.V2, page.id());
    Pixels thumbnail = ReadyImage.THUMBNAIL.size(page.size());
    json.writeStartObject();
    identity(json, canvas, "sc:Canvas");
    json.writeStringField("label", page.label());
    size(json, page.size());
    json.writeObjectFieldStart("thumbnail");
    json.writeStringField(
        "@id",
        String.format(
            Locale.ROOT,
            "%s/full/%d,%d/0/default.jpg",
            image,
            thumbnail.width(),
            thumbnail.height()));
    service(json, image);
    json.writeEndObject();
    json.writeArrayFieldStart("images");
    json.writeStartObject();
    identity(json, canvas + "/image", "oa:Annotation");
    json.writeStringField("motivation", "sc:painting");
    json.writeObjectFieldStart("resource");
    identity(json, image + "/full/full/0/default.jpg", "dctypes:Image");
    json.writeStringField("format", "image/jpeg");
    size(json, page.size());
    service(json, image);
    json.writeEndObject();
    json.writeStringField("on", canvas);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void service(JsonGenerator json, String image) throws IOException {
    json.writeObjectFieldStart("service");
    json.writeStringField("@context", ImageInfo.CONTEXT_2);
    json.writeStringField("@id", image);
    json.writeStringField("profile", ImageInfo.PROFILE_2);
    json.writeEndObject();
  }

  private static void identity(JsonGenerator json, String id, String type) throws IOException {
    json.writeStringField("@id", id);
    json.writeStringField("@type", type);
  }

  private static void size(JsonGenerator json, Pixels size) throws IOException {
    json.writeNumberField("width", size.width());
    json.writeNumberField("height", size.height());
  }
}

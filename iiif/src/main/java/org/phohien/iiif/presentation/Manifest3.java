package org.phohien.iiif.presentation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phohien.core.catalog.Serial;
import org.phohien.core.image.ReadyImage;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Georeference;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Page;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Rights;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.image.ImageApi;
import org.phohien.iiif.image.ImageInfo;
import org.phohien.iiif.image.Limits;

/**
 * The manifest of an item by Presentation API 3.0: one canvas a page, in pixels of the master, with
 * its image, its text and what may be done with it.
 *
 * @param item as the catalog has it
 * @param at where everything stands
 * @param library the library's name
 * @param lock how one is let in, where the pages are not open to everyone
 */
public record Manifest3(Item item, Addresses at, String library, Optional<Protection> lock) {

  /** Writes the document; the generator stays the caller's to close. */
  public void write(JsonGenerator generator) throws IOException {
    Json3 json = new Json3(generator);
    generator.writeStartObject();
    contexts(generator);
    json.identity(at.manifest(ImageApi.V3, item.id()), "Manifest");
    json.words("label", Languages.of(item.description()), List.of(item.description().title()));
    if (item.description().summary().isPresent()) {
      json.words("summary", "none", List.of(item.description().summary().get()));
    }
    json.statements(Statement.of(item));
    generator.writeStringField("rights", rights());
    Optional<String> day = Collection3.day(item);
    if (day.isPresent()) {
      generator.writeStringField("navDate", day.get());
    }
    required(json);
    provider(json);
    if (!item.pages().isEmpty()) {
      thumbnail(json, item.pages().getFirst());
    }
    generator.writeStringField("viewingDirection", direction());
    json.strings("behavior", List.of(behavior()));
    homepage(json);
    seeAlso(json);
    renderings(json);
    partOf(json);
    search(json);
    generator.writeArrayFieldStart("items");
    for (Page page : item.pages()) {
      canvas(json, page);
    }
    generator.writeEndArray();
    new Structures(item, at).write3(json);
    generator.writeEndObject();
  }

  /** Those of what is in it, and its own last (3.0, 4.6). */
  private void contexts(JsonGenerator json) throws IOException {
    if (lock.isEmpty() && item.georeferences().isEmpty()) {
      json.writeStringField("@context", Json3.CONTEXT);
      return;
    }
    json.writeArrayFieldStart("@context");
    if (lock.isPresent()) {
      json.writeString(Protection.CONTEXT);
    }
    if (!item.georeferences().isEmpty()) {
      json.writeString(Georeference3.CONTEXT);
    }
    json.writeString(Json3.CONTEXT);
    json.writeEndArray();
  }

  /** The schema of 3.0 asks for http here, as both registries define their URIs. */
  private String rights() {
    return item.rights().statement().toString().replaceFirst("^https:", "http:");
  }

  private String direction() {
    return item.kind().reading() == Direction.RIGHT_TO_LEFT ? "right-to-left" : "left-to-right";
  }

  private String behavior() {
    return switch (item.kind()) {
      case Kind.LocalRecord(), Kind.Issue _, Kind.Manuscript _ ->
          item.pages().size() > 1 ? "paged" : "individuals";
      case Kind.Picture(), Kind.MapSheet _, Kind.CatalogueRecord() -> "individuals";
    };
  }

  private void required(Json3 json) throws IOException {
    json.json().writeObjectFieldStart("requiredStatement");
    json.phrase("label", Phrase.of("iiif.provided"));
    json.words("value", "none", List.of(item.rights().holder().orElse(library)));
    json.json().writeEndObject();
  }

  private void provider(Json3 json) throws IOException {
    JsonGenerator generator = json.json();
    generator.writeArrayFieldStart("provider");
    generator.writeStartObject();
    json.identity(at.home(), "Agent");
    json.words("label", "vi", List.of(library));
    generator.writeArrayFieldStart("homepage");
    generator.writeStartObject();
    json.identity(at.home(), "Text");
    json.words("label", "vi", List.of(library));
    generator.writeStringField("format", "text/html");
    generator.writeEndObject();
    generator.writeEndArray();
    generator.writeEndObject();
    generator.writeEndArray();
  }

  /** Of a page that is not open to everyone, what everyone may see. */
  private void thumbnail(Json3 json, Page page) throws IOException {
    JsonGenerator generator = json.json();
    Pixels size = ReadyImage.THUMBNAIL.size(page.size());
    if (lock.isPresent()) {
      if (item.rights().preview() != Rights.Preview.NONE) {
        preview(json, page, size);
      }
      return;
    }
    generator.writeArrayFieldStart("thumbnail");
    generator.writeStartObject();
    json.identity(
        String.format(
            Locale.ROOT,
            "%s/full/%d,%d/0/default.jpg",
            at.image(ImageApi.V3, page.id()),
            size.width(),
            size.height()),
        "Image");
    generator.writeStringField("format", "image/jpeg");
    size(generator, size);
    services(json, page);
    generator.writeEndObject();
    generator.writeEndArray();
  }

  private void preview(Json3 json, Page page, Pixels size) throws IOException {
    JsonGenerator generator = json.json();
    generator.writeArrayFieldStart("thumbnail");
    generator.writeStartObject();
    json.identity(
        at.preview(page.id())
            + String.format(Locale.ROOT, "/full/%d,%d/0/default.jpg", size.width(), size.height()),
        "Image");
    generator.writeStringField("format", "image/jpeg");
    size(generator, size);
    generator.writeEndObject();
    generator.writeEndArray();
  }

  private void homepage(Json3 json) throws IOException {
    JsonGenerator generator = json.json();
    generator.writeArrayFieldStart("homepage");
    generator.writeStartObject();
    json.identity(at.item(item.id()), "Text");
    json.phrase("label", Phrase.of("iiif.homepage"));
    generator.writeStringField("format", "text/html");
    generator.writeEndObject();
    generator.writeEndArray();
  }

  private void seeAlso(Json3 json) throws IOException {
    JsonGenerator generator = json.json();
    generator.writeArrayFieldStart("seeAlso");
    link(
        json,
        at.download(item.id(), "marcxml"),
        "Dataset",
        "iiif.marcxml",
        "application/marcxml+xml");
    link(json, at.download(item.id(), "dc.xml"), "Dataset", "iiif.dublincore", "application/xml");
    generator.writeEndArray();
  }

  private void renderings(Json3 json) throws IOException {
    List<Rendering> renderings = Rendering.of(item, at);
    if (renderings.isEmpty()) {
      return;
    }
    JsonGenerator generator = json.json();
    generator.writeArrayFieldStart("rendering");
    for (Rendering rendering : renderings) {
      generator.writeStartObject();
      json.identity(rendering.address(), "Text");
      json.phrase("label", Phrase.of(rendering.key()));
      generator.writeStringField("format", rendering.format());
      if (lock.isPresent()) {
        generator.writeArrayFieldStart("service");
        lock.get().probe(generator, item.id());
        generator.writeEndArray();
      }
      generator.writeEndObject();
    }
    generator.writeEndArray();
  }

  private void partOf(Json3 json) throws IOException {
    JsonGenerator generator = json.json();
    generator.writeArrayFieldStart("partOf");
    generator.writeStartObject();
    json.identity(at.collection(item.kind().collection()), "Collection");
    json.phrase("label", Phrase.of("collection." + item.kind().collection().slug()));
    generator.writeEndObject();
    Optional<String> serial = Serial.slug(item);
    if (serial.isPresent()) {
      generator.writeStartObject();
      json.identity(at.serial(serial.get(), Serial.year(item)), "Collection");
      generator.writeEndObject();
    }
    generator.writeEndArray();
  }

  private void search(Json3 json) throws IOException {
    if (item.pages().isEmpty()) {
      return;
    }
    JsonGenerator generator = json.json();
    generator.writeArrayFieldStart("service");
    generator.writeStartObject();
    json.identity(at.search(2, item.id()), "SearchService2");
    generator.writeArrayFieldStart("service");
    generator.writeStartObject();
    json.identity(at.autocomplete(2, item.id()), "AutoCompleteService2");
    generator.writeEndObject();
    generator.writeEndArray();
    generator.writeEndObject();
    generator.writeStartObject();
    generator.writeStringField("@context", "http://iiif.io/api/search/1/context.json");
    generator.writeStringField("@id", at.search(1, item.id()));
    generator.writeStringField("@type", "SearchService1");
    generator.writeStringField("profile", "http://iiif.io/api/search/1/search");
    generator.writeArrayFieldStart("service");
    generator.writeStartObject();
    generator.writeStringField("@id", at.autocomplete(1, item.id()));
    generator.writeStringField("@type", "AutoCompleteService1");
    generator.writeStringField("profile", Manifest2.AUTOCOMPLETE);
    generator.writeEndObject();
    generator.writeEndArray();
    generator.writeEndObject();
    generator.writeEndArray();
  }

  private void canvas(Json3 json, Page page) throws IOException {
    JsonGenerator generator = json.json();
    String canvas = at.canvas(ImageApi.V3, page.id());
    generator.writeStartObject();
    json.identity(canvas, "Canvas");
    json.words("label", "none", List.of(page.label()));
    size(generator, page.size());
    thumbnail(json, page);
    generator.writeArrayFieldStart("seeAlso");
    link(json, at.text(page.id(), "alto.xml"), "Dataset", "iiif.alto", "application/xml");
    generator.writeEndArray();
    generator.writeArrayFieldStart("rendering");
    link(json, at.text(page.id(), "txt"), "Text", "iiif.text", "text/plain");
    generator.writeEndArray();
    generator.writeArrayFieldStart("items");
    generator.writeStartObject();
    json.identity(canvas + "/page", "AnnotationPage");
    generator.writeArrayFieldStart("items");
    painting(json, page, canvas);
    generator.writeEndArray();
    generator.writeEndObject();
    generator.writeEndArray();
    generator.writeArrayFieldStart("annotations");
    generator.writeStartObject();
    json.identity(at.annotations(page.id()), "AnnotationPage");
    json.phrase("label", Phrase.of("iiif.text"));
    generator.writeEndObject();
    Optional<Georeference> georeference = item.georeference(page.id().key());
    if (georeference.isPresent()) {
      new Georeference3(page, georeference.get(), at).write(generator);
    }
    generator.writeEndArray();
    generator.writeEndObject();
  }

  private void painting(Json3 json, Page page, String canvas) throws IOException {
    JsonGenerator generator = json.json();
    generator.writeStartObject();
    json.identity(canvas + "/image", "Annotation");
    generator.writeStringField("motivation", "painting");
    generator.writeObjectFieldStart("body");
    json.identity(at.image(ImageApi.V3, page.id()) + "/full/max/0/default.jpg", "Image");
    generator.writeStringField("format", "image/jpeg");
    size(generator, Limits.USUAL.most(page.size()));
    services(json, page);
    generator.writeEndObject();
    generator.writeStringField("target", canvas);
    generator.writeEndObject();
  }

  /** Both versions, the newer first: viewers take the first they know. */
  private void services(Json3 json, Page page) throws IOException {
    JsonGenerator generator = json.json();
    generator.writeArrayFieldStart("service");
    generator.writeStartObject();
    json.identity(at.image(ImageApi.V3, page.id()), "ImageService3");
    generator.writeStringField("profile", "level2");
    if (lock.isPresent()) {
      generator.writeArrayFieldStart("service");
      lock.get().probe(generator, page.id());
      generator.writeEndArray();
    }
    generator.writeEndObject();
    generator.writeStartObject();
    generator.writeStringField("@id", at.image(ImageApi.V2, page.id()));
    generator.writeStringField("@type", "ImageService2");
    generator.writeStringField("profile", ImageInfo.PROFILE_2);
    generator.writeEndObject();
    generator.writeEndArray();
  }

  private static void link(Json3 json, String address, String type, String key, String format)
      throws IOException {
    json.json().writeStartObject();
    json.identity(address, type);
    json.phrase("label", Phrase.of(key));
    json.json().writeStringField("format", format);
    json.json().writeEndObject();
  }

  private static void size(JsonGenerator json, Pixels size) throws IOException {
    json.writeNumberField("width", size.width());
    json.writeNumberField("height", size.height());
  }
}

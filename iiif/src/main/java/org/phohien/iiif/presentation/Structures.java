package org.phohien.iiif.presentation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.phohien.core.model.Item;
import org.phohien.core.model.Section;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.image.ImageApi;

/**
 * The table of contents as ranges: nested in one another by Presentation API 3.0 (3.4, Range), a
 * flat list that refer to each other by 2.1 (5.6). A range holds the pages of its part that are in
 * none of the parts below it, and so each page stands in one place.
 *
 * @param item whose contents they are
 * @param at where everything stands
 */
record Structures(Item item, Addresses at) {

  /** {@code structures} of a manifest by 3.0; nothing where there is no table of contents. */
  void write3(Json3 json) throws IOException {
    List<Section> sections = Section.of(item);
    if (sections.isEmpty()) {
      return;
    }
    json.json().writeArrayFieldStart("structures");
    json.json().writeStartObject();
    json.identity(at.range(ImageApi.V3, item.id(), "contents"), "Range");
    json.phrase("label", Phrase.of("iiif.contents"));
    json.json().writeArrayFieldStart("items");
    for (Section section : sections) {
      range3(json, section);
    }
    json.json().writeEndArray();
    json.json().writeEndObject();
    json.json().writeEndArray();
  }

  private void range3(Json3 json, Section section) throws IOException {
    JsonGenerator generator = json.json();
    generator.writeStartObject();
    json.identity(at.range(ImageApi.V3, item.id(), "" + section.number()), "Range");
    json.words("label", "none", List.of(section.title()));
    generator.writeArrayFieldStart("items");
    for (int page = section.first(); page <= ownEnd(section); page++) {
      generator.writeStartObject();
      json.identity(canvas(ImageApi.V3, page), "Canvas");
      generator.writeEndObject();
    }
    for (Section part : section.parts()) {
      range3(json, part);
    }
    generator.writeEndArray();
    generator.writeEndObject();
  }

  /** {@code structures} of a manifest by 2.1. */
  void write2(JsonGenerator json) throws IOException {
    List<Section> sections = Section.of(item);
    if (sections.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("structures");
    json.writeStartObject();
    json.writeStringField("@id", at.range(ImageApi.V2, item.id(), "contents"));
    json.writeStringField("@type", "sc:Range");
    json.writeStringField(
        "label", Phrase.of("iiif.contents").in(org.phohien.core.message.Language.VIETNAMESE));
    json.writeStringField("viewingHint", "top");
    ranges2(json, sections);
    json.writeEndObject();
    for (Section section : sections) {
      range2(json, section);
    }
    json.writeEndArray();
  }

  private void range2(JsonGenerator json, Section section) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", at.range(ImageApi.V2, item.id(), "" + section.number()));
    json.writeStringField("@type", "sc:Range");
    json.writeStringField("label", section.title());
    if (!section.parts().isEmpty()) {
      ranges2(json, section.parts());
    }
    json.writeArrayFieldStart("canvases");
    for (int page = section.first(); page <= section.last(); page++) {
      json.writeString(canvas(ImageApi.V2, page));
    }
    json.writeEndArray();
    json.writeEndObject();
    for (Section part : section.parts()) {
      range2(json, part);
    }
  }

  private void ranges2(JsonGenerator json, List<Section> sections) throws IOException {
    json.writeArrayFieldStart("ranges");
    for (Section section : sections) {
      json.writeString(at.range(ImageApi.V2, item.id(), "" + section.number()));
    }
    json.writeEndArray();
  }

  /** The last page before the first part; where that begins on the first page too, that page. */
  private static int ownEnd(Section section) {
    return section.parts().isEmpty() ? section.last() : section.parts().getFirst().first() - 1;
  }

  private String canvas(ImageApi api, int page) {
    return at.canvas(api, item.pages().get(page).id());
  }
}

package org.phohien.core.vault;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Georeference;
import org.phohien.core.model.Heading;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Page;
import org.phohien.core.model.Rights;

/** Writes an item in the format of {@link ItemFile}, field after field in a fixed order. */
final class ItemWriter {

  private ItemWriter() {}

  static void write(Item item, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("format", ItemFile.format(item));
    out.writeStringField("id", item.id().value());
    out.writeObjectFieldStart("kind");
    write(item.kind(), out);
    out.writeEndObject();
    out.writeObjectFieldStart("description");
    write(item.description(), out);
    out.writeEndObject();
    out.writeObjectFieldStart("rights");
    write(item.rights(), out);
    out.writeEndObject();
    out.writeArrayFieldStart("pages");
    for (Page page : item.pages()) {
      write(page, out);
    }
    out.writeEndArray();
    contents(item.contents(), out);
    georeferences(item.georeferences(), out);
    out.writeEndObject();
  }

  private static void contents(List<Heading> contents, JsonGenerator out) throws IOException {
    if (contents.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("contents");
    for (Heading heading : contents) {
      out.writeStartObject();
      out.writeStringField("title", heading.title());
      out.writeStringField("page", heading.page());
      out.writeNumberField("level", heading.level());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void georeferences(List<Georeference> georeferences, JsonGenerator out)
      throws IOException {
    if (georeferences.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("georeferences");
    for (Georeference georeference : georeferences) {
      out.writeStartObject();
      out.writeStringField("page", georeference.page());
      out.writeArrayFieldStart("points");
      for (Georeference.Point point : georeference.points()) {
        out.writeStartObject();
        out.writeNumberField("x", point.x());
        out.writeNumberField("y", point.y());
        out.writeNumberField("longitude", point.longitude());
        out.writeNumberField("latitude", point.latitude());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void write(Kind kind, JsonGenerator out) throws IOException {
    switch (kind) {
      case Kind.LocalRecord() -> out.writeStringField("type", "local-record");
      case Kind.Picture() -> out.writeStringField("type", "picture");
      case Kind.CatalogueRecord() -> out.writeStringField("type", "catalogue-record");
      case Kind.Issue(String serial, Optional<LocalDate> date, Optional<String> number) -> {
        out.writeStringField("type", "issue");
        out.writeStringField("serial", serial);
        write("date", date.map(LocalDate::toString), out);
        write("number", number, out);
      }
      case Kind.MapSheet(OptionalInt scale) -> {
        out.writeStringField("type", "map-sheet");
        if (scale.isPresent()) {
          out.writeNumberField("scale", scale.getAsInt());
        }
      }
      case Kind.Manuscript(Direction reading) -> {
        out.writeStringField("type", "manuscript");
        out.writeStringField("reading", word(reading));
      }
    }
  }

  private static void write(Description description, JsonGenerator out) throws IOException {
    out.writeStringField("title", description.title());
    write("alternativeTitles", description.alternativeTitles(), out);
    if (!description.agents().isEmpty()) {
      out.writeArrayFieldStart("agents");
      for (Agent agent : description.agents()) {
        out.writeStartObject();
        out.writeStringField("name", agent.name());
        out.writeStringField("role", agent.role());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    write("publisher", description.publisher(), out);
    write("publishedAt", description.publishedAt(), out);
    if (description.date().isPresent()) {
      Dating date = description.date().get();
      out.writeObjectFieldStart("date");
      out.writeStringField("edtf", date.edtf());
      out.writeNumberField("from", date.from());
      out.writeNumberField("to", date.to());
      out.writeEndObject();
    }
    write("languages", description.languages(), out);
    write("subjects", description.subjects(), out);
    write("places", description.places(), out);
    write("identifiers", description.identifiers(), out);
    write("physical", description.physical(), out);
    write("summary", description.summary(), out);
  }

  private static void write(Rights rights, JsonGenerator out) throws IOException {
    out.writeStringField("statement", rights.statement().toString());
    out.writeStringField("access", word(rights.access()));
    write("holder", rights.holder(), out);
    if (rights.preview() != Rights.Preview.NONE) {
      out.writeStringField("preview", word(rights.preview()));
    }
  }

  private static void write(Page page, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("key", page.id().key());
    out.writeStringField("label", page.label());
    out.writeNumberField("width", page.size().width());
    out.writeNumberField("height", page.size().height());
    out.writeStringField("file", page.master().file());
    out.writeStringField("mediaType", page.master().mediaType());
    if (page.master().frame() > 0) {
      out.writeNumberField("frame", page.master().frame());
    }
    if (page.master().dpi().isPresent()) {
      out.writeNumberField("dpi", page.master().dpi().getAsInt());
    }
    out.writeStringField("sha512", page.master().sha512().hex());
    out.writeEndObject();
  }

  private static void write(String name, Optional<String> text, JsonGenerator out)
      throws IOException {
    if (text.isPresent()) {
      out.writeStringField(name, text.get());
    }
  }

  private static void write(String name, List<String> texts, JsonGenerator out) throws IOException {
    if (!texts.isEmpty()) {
      out.writeArrayFieldStart(name);
      for (String text : texts) {
        out.writeString(text);
      }
      out.writeEndArray();
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

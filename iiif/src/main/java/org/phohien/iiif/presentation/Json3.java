package org.phohien.iiif.presentation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.phohien.core.message.Language;

/** The shapes that recur in Presentation 3 documents: language maps, references, sizes. */
final class Json3 {

  static final String CONTEXT = "http://iiif.io/api/presentation/3/context.json";

  private final JsonGenerator json;

  Json3(JsonGenerator json) {
    this.json = json;
  }

  JsonGenerator json() {
    return json;
  }

  /** {@code id} and {@code type}. */
  void identity(String id, String type) throws IOException {
    json.writeStringField("id", id);
    json.writeStringField("type", type);
  }

  /** A language map with the library's own words, in a language or in none that is known. */
  void words(String name, String language, List<String> values) throws IOException {
    json.writeObjectFieldStart(name);
    strings(language, values);
    json.writeEndObject();
  }

  /** A language map with a phrase of ours. */
  void phrase(String name, Phrase phrase) throws IOException {
    json.writeObjectFieldStart(name);
    for (Language language : Language.values()) {
      strings(language.code(), List.of(phrase.in(language)));
    }
    json.writeEndObject();
  }

  void statements(List<Statement> rows) throws IOException {
    json.writeArrayFieldStart("metadata");
    for (Statement row : rows) {
      json.writeStartObject();
      phrase("label", row.label());
      json.writeObjectFieldStart("value");
      values(row.values());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void values(List<Statement.Value> values) throws IOException {
    List<String> words = new ArrayList<>();
    List<Phrase> phrases = new ArrayList<>();
    for (Statement.Value value : values) {
      switch (value) {
        case Statement.Value.Words(String text) -> words.add(text);
        case Statement.Value.Said(Phrase phrase) -> phrases.add(phrase);
      }
    }
    if (!words.isEmpty()) {
      strings("none", words);
    }
    for (Language language : Language.values()) {
      if (!phrases.isEmpty()) {
        strings(language.code(), phrases.stream().map(p -> p.in(language)).toList());
      }
    }
  }

  void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}

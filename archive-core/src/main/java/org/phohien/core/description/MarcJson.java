package org.phohien.core.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * MARC-in-JSON: {@code {"leader": "…", "fields": [{"001": "…"}, {"245": {"ind1": "1", "ind2": "0",
 * "subfields": [{"a": "…"}]}}]}}, one object behind the other or in an array.
 */
final class MarcJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private MarcJson() {}

  /** Reads a file; behind what is no JSON nothing more is read. */
  static void read(Path file, IsisMaster.Receiver receiver) throws IOException {
    int number = 0;
    try (MappingIterator<JsonNode> records =
        JSON.readerFor(JsonNode.class).readValues(file.toFile())) {
      while (records.hasNextValue()) {
        number++;
        try {
          receiver.take(record(records.nextValue()));
        } catch (BadMarc e) {
          receiver.refuse(number, e.what());
        }
      }
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      receiver.refuse(number + 1, "not JSON: " + e.getOriginalMessage());
    }
  }

  private static RawRecord record(JsonNode tree) throws BadMarc {
    String leader = tree.path("leader").asText();
    if (!leader.matches("[ -~]{24}") || !tree.path("fields").isArray()) {
      throw new BadMarc("no leader of 24 characters, or no fields");
    }
    // text in JSON is Unicode
    RawRecord record = new RawRecord(leader.substring(0, 9) + 'a' + leader.substring(10));
    for (JsonNode one : tree.path("fields")) {
      if (one.size() != 1) {
        throw new BadMarc("a field with " + one.size() + " tags");
      }
      Map.Entry<String, JsonNode> field = one.properties().iterator().next();
      String tag = field.getKey();
      if (!tag.matches("[0-9A-Za-z]{3}") || Marc.isNoField(tag)) {
        throw new BadMarc("a field has the tag \"" + tag + "\"");
      }
      record.add(tag, content(tag, field.getValue()));
    }
    return record;
  }

  private static String content(String tag, JsonNode field) throws BadMarc {
    if (Marc.isControl(tag) != field.isTextual()) {
      throw new BadMarc("field " + tag + " is of the wrong sort");
    }
    if (field.isTextual()) {
      return Characters.forIso(field.asText());
    }
    StringBuilder content = new StringBuilder();
    content.append(indicator(tag, field.path("ind1"))).append(indicator(tag, field.path("ind2")));
    for (JsonNode one : field.path("subfields")) {
      for (Map.Entry<String, JsonNode> subfield : one.properties()) {
        if (subfield.getKey().length() != 1) {
          throw new BadMarc("field " + tag + " has a subfield " + subfield.getKey());
        }
        String value = Characters.forIso(subfield.getValue().asText());
        content.append('\u001f').append(subfield.getKey()).append(value);
      }
    }
    return content.toString();
  }

  private static char indicator(String tag, JsonNode value) throws BadMarc {
    String text = value.asText(" ");
    if (text.length() > 1) {
      throw new BadMarc("field " + tag + " has an indicator of " + text.length() + " characters");
    }
    return text.isEmpty() ? ' ' : text.charAt(0);
  }
}

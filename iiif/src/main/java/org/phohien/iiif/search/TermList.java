package org.phohien.iiif.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.phohien.core.model.ItemId;
import org.phohien.iiif.address.Addresses;

/**
 * What a query may go on with, each with the search for it.
 *
 * @param at where everything stands
 * @param item whose words they are
 * @param self the address this answer was asked for at
 * @param terms the likeliest first
 */
public record TermList(Addresses at, ItemId item, String self, List<Vocabulary.Term> terms) {

  public TermList {
    terms = List.copyOf(terms);
  }

  /** Content Search 2.0, 4: a page of terms. */
  public void write2(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("@context", HitList.CONTEXT_2);
    json.writeStringField("id", self);
    json.writeStringField("type", "TermPage");
    json.writeArrayFieldStart("items");
    for (Vocabulary.Term term : terms) {
      json.writeStartObject();
      json.writeStringField("value", term.text());
      json.writeNumberField("total", term.count());
      json.writeArrayFieldStart("service");
      json.writeStartObject();
      json.writeStringField("id", search(2, term));
      json.writeStringField("type", "SearchService2");
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Content Search 1.0, 4: a list of terms. */
  public void write1(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("@context", HitList.CONTEXT_1);
    json.writeStringField("@id", self);
    json.writeStringField("@type", "search:TermList");
    json.writeArrayFieldStart("terms");
    for (Vocabulary.Term term : terms) {
      json.writeStartObject();
      json.writeStringField("match", term.text());
      json.writeStringField("url", search(1, term));
      json.writeNumberField("count", term.count());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private String search(int version, Vocabulary.Term term) {
    return at.search(version, item)
        + "?q="
        + URLEncoder.encode(term.text(), StandardCharsets.UTF_8);
  }
}

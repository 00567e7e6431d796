package org.phohien.core.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.PageId;

/**
 * An answer as JSON, the one form that {@code /api/search} and {@code ./archive search --json}
 * give: {@code {"query", "total", "pages", "offset", "items": […], "facets": {…}, "notes": […]}}.
 * Boxes are pixels of the master.
 */
public final class SearchJson {

  private static final JsonFactory JSON = new JsonFactory();

  private final URI publicUrl;

  /**
   * A writer for one archive.
   *
   * @param publicUrl the archive's address, without a slash at its end
   */
  public SearchJson(URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  public String write(SearchRequest request, SearchAnswer answer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("query", request.query());
      out.writeNumberField("total", answer.total());
      out.writeNumberField("pages", answer.pages());
      out.writeNumberField("offset", request.offset());
      out.writeArrayFieldStart("items");
      for (ItemHit hit : answer.items()) {
        item(out, hit, request.query());
      }
      out.writeEndArray();
      facets(out, answer);
      out.writeArrayFieldStart("notes");
      for (SearchAnswer.Note note : answer.notes()) {
        out.writeStartObject();
        out.writeStringField("key", note.key());
        out.writeStringField("argument", note.argument());
        for (Language language : Language.values()) {
          Optional<String> said =
              Messages.of(language).find("search.note." + note.key(), note.argument());
          if (said.isPresent()) {
            out.writeStringField(language.code(), said.get());
          }
        }
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** What is like a page: {@code {"page", "items": […]}}. */
  public String writeSimilar(PageId page, List<ItemHit> similar) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("page", page.toString());
      out.writeArrayFieldStart("items");
      for (ItemHit hit : similar) {
        item(out, hit, "");
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void item(JsonGenerator out, ItemHit hit, String query) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", hit.item().value());
    out.writeStringField("title", hit.title());
    out.writeStringField("url", publicUrl + "/item/" + hit.item());
    out.writeNumberField("pageHits", hit.pageHits());
    out.writeFieldName("inDescription");
    snippets(out, hit.inDescription());
    out.writeArrayFieldStart("pages");
    for (PageHit page : hit.pages()) {
      page(out, page, query);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void page(JsonGenerator out, PageHit hit, String query) throws IOException {
    String words = URLEncoder.encode(query, StandardCharsets.UTF_8);
    String path = "/item/" + hit.page().item() + "/page/" + hit.page().key();
    out.writeStartObject();
    out.writeStringField("key", hit.page().key());
    out.writeStringField("label", hit.label());
    out.writeStringField("url", publicUrl + path + (words.isEmpty() ? "" : "?q=" + words));
    out.writeFieldName("snippets");
    snippets(out, hit.snippets());
    out.writeArrayFieldStart("boxes");
    for (HitBox box : hit.boxes()) {
      out.writeStartObject();
      out.writeStringField("text", box.text());
      out.writeNumberField("x", box.box().x());
      out.writeNumberField("y", box.box().y());
      out.writeNumberField("width", box.box().width());
      out.writeNumberField("height", box.box().height());
      out.writeNumberField("hit", box.hit());
      if (box.how() != Match.TYPED) {
        out.writeStringField("how", box.how().name().toLowerCase(Locale.ROOT));
      }
      if (!box.reading().isEmpty()) {
        out.writeStringField("reading", box.reading());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void snippets(JsonGenerator out, List<Snippet> snippets) throws IOException {
    out.writeStartArray();
    for (Snippet snippet : snippets) {
      out.writeStartArray();
      for (Snippet.Part part : snippet.parts()) {
        out.writeStartObject();
        out.writeStringField("text", part.text());
        out.writeBooleanField("hit", part.hit());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private static void facets(JsonGenerator out, SearchAnswer answer) throws IOException {
    out.writeObjectFieldStart("facets");
    for (Facet facet : Facet.values()) {
      out.writeArrayFieldStart(facet.name().toLowerCase(Locale.ROOT));
      for (SearchAnswer.FacetCount count : answer.facets().getOrDefault(facet, List.of())) {
        out.writeStartObject();
        out.writeStringField("value", count.value());
        out.writeNumberField("items", count.items());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }
}

package org.phohien.iiif.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.phohien.core.model.Box;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.search.HitBox;
import org.phohien.core.search.PageHit;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.image.ImageApi;

/**
 * The hits of one query in one item. Each found word, or half of a broken word, is an annotation on
 * its place; boxes are pixels of the master, which are a canvas's units too.
 *
 * @param at where everything stands
 * @param item that was searched
 * @param self the address this answer was asked for at
 * @param pages in page order
 */
public record HitList(Addresses at, ItemId item, String self, List<PageHit> pages) {

  public static final String CONTEXT_2 = "http://iiif.io/api/search/2/context.json";
  public static final String CONTEXT_1 = "http://iiif.io/api/search/1/context.json";

  public HitList {
    pages = List.copyOf(pages);
  }

  /** Content Search 2.0, 3: an annotation page of highlighting annotations. */
  public void write2(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("@context", CONTEXT_2);
    json.writeStringField("id", self);
    json.writeStringField("type", "AnnotationPage");
    json.writeArrayFieldStart("items");
    for (PageHit page : pages) {
      for (int i = 0; i < page.boxes().size(); i++) {
        HitBox hit = page.boxes().get(i);
        json.writeStartObject();
        json.writeStringField("id", annotation(page.page(), i));
        json.writeStringField("type", "Annotation");
        json.writeStringField("motivation", "highlighting");
        json.writeObjectFieldStart("body");
        json.writeStringField("type", "TextualBody");
        json.writeStringField("value", hit.text());
        json.writeStringField("format", "text/plain");
        json.writeEndObject();
        json.writeStringField("target", target(ImageApi.V3, page.page(), hit.box()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Content Search 1.0, 3: an annotation list, with a layer that counts all. */
  public void write1(JsonGenerator json) throws IOException {
    int total = pages.stream().mapToInt(p -> p.boxes().size()).sum();
    json.writeStartObject();
    json.writeArrayFieldStart("@context");
    json.writeString("http://iiif.io/api/presentation/2/context.json");
    json.writeString(CONTEXT_1);
    json.writeEndArray();
    json.writeStringField("@id", self);
    json.writeStringField("@type", "sc:AnnotationList");
    json.writeObjectFieldStart("within");
    json.writeStringField("@type", "sc:Layer");
    json.writeNumberField("total", total);
    json.writeEndObject();
    json.writeNumberField("startIndex", 0);
    json.writeArrayFieldStart("resources");
    for (PageHit page : pages) {
      for (int i = 0; i < page.boxes().size(); i++) {
        HitBox hit = page.boxes().get(i);
        json.writeStartObject();
        json.writeStringField("@id", annotation(page.page(), i));
        json.writeStringField("@type", "oa:Annotation");
        json.writeStringField("motivation", "sc:painting");
        json.writeObjectFieldStart("resource");
        json.writeStringField("@type", "cnt:ContentAsText");
        json.writeStringField("chars", hit.text());
        json.writeEndObject();
        json.writeStringField("on", target(ImageApi.V2, page.page(), hit.box()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private String annotation(PageId page, int number) {
    return self + "#" + page.key() + "-" + number;
  }

  private String target(ImageApi api, PageId page, Box box) {
    return String.format(
        Locale.ROOT,
        "%s#xywh=%d,%d,%d,%d",
        at.canvas(api, page),
        box.x(),
        box.y(),
        box.width(),
        box.height());
  }
}

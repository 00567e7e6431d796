package org.phohien.iiif.discovery;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.phohien.core.catalog.Change;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.image.ImageApi;

/**
 * The changes of the archive in order, the oldest first, a page for each thousand numbers. A
 * harvester begins at the last page and walks back to where it was (Change Discovery 1.0, 3.3).
 *
 * @param at where everything stands
 */
public record ActivityStream(Addresses at) {

  public static final String CONTEXT = "http://iiif.io/api/discovery/1/context.json";

  /** Numbers of changes on one page. */
  public static final int PAGE = 1000;

  private static final String ALL = "all-changes";

  /** How many pages a log has whose last change has this number; at least one. */
  public static long pages(long last) {
    return Math.max(1, Math.ceilDiv(last, PAGE));
  }

  /** Writes the collection: where the first and the last page are, and how many changes. */
  public void writeAll(JsonGenerator json, long last) throws IOException {
    json.writeStartObject();
    json.writeStringField("@context", CONTEXT);
    json.writeStringField("id", at.activity() + ALL);
    json.writeStringField("type", "OrderedCollection");
    json.writeNumberField("totalItems", last);
    reference(json, "first", page(0), "OrderedCollectionPage");
    reference(json, "last", page(pages(last) - 1), "OrderedCollectionPage");
    json.writeEndObject();
  }

  /**
   * Writes one page.
   *
   * @param number from 0
   * @param changes those numbered {@code number * PAGE + 1} to {@code (number + 1) * PAGE}
   * @param last number of the last change there is
   */
  public void writePage(JsonGenerator json, long number, List<Change> changes, long last)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("@context", CONTEXT);
    json.writeStringField("id", page(number));
    json.writeStringField("type", "OrderedCollectionPage");
    json.writeNumberField("startIndex", number * PAGE);
    reference(json, "partOf", at.activity() + ALL, "OrderedCollection");
    if (number > 0) {
      reference(json, "prev", page(number - 1), "OrderedCollectionPage");
    }
    if (number + 1 < pages(last)) {
      reference(json, "next", page(number + 1), "OrderedCollectionPage");
    }
    json.writeArrayFieldStart("orderedItems");
    for (Change change : changes) {
      activity(json, change);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void activity(JsonGenerator json, Change change) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", at.activity() + "change/" + change.number());
    json.writeStringField(
        "type",
        switch (change.action()) {
          case CREATE -> "Create";
          case UPDATE -> "Update";
          case DELETE -> "Delete";
        });
    json.writeStringField("endTime", change.stamp().truncatedTo(ChronoUnit.MILLIS).toString());
    reference(json, "object", at.manifest(ImageApi.V3, change.item()), "Manifest");
    json.writeEndObject();
  }

  private String page(long number) {
    return at.activity() + "page-" + number;
  }

  private static void reference(JsonGenerator json, String name, String id, String type)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("id", id);
    json.writeStringField("type", type);
    json.writeEndObject();
  }
}

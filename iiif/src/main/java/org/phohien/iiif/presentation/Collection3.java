package org.phohien.iiif.presentation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.access.Viewer;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Collection;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.image.ImageApi;

/**
 * Collections by Presentation API 3.0: one of collections, and one of the manifests in each.
 *
 * @param at where everything stands
 * @param library the library's name
 */
public record Collection3(Addresses at, String library) {

  /**
   * Writes the collection of collections.
   *
   * @param counts how many items each has; those without one are left out
   */
  public void writeTop(JsonGenerator generator, Map<Collection, Integer> counts)
      throws IOException {
    Json3 json = begin(generator, at.collections());
    json.words("label", "vi", List.of(library));
    generator.writeArrayFieldStart("items");
    for (Collection collection : Collection.values()) {
      if (counts.getOrDefault(collection, 0) > 0 && collection != Collection.RECORDS) {
        generator.writeStartObject();
        json.identity(at.collection(collection), "Collection");
        json.phrase("label", Phrase.of("collection." + collection.slug()));
        generator.writeEndObject();
      }
    }
    end(generator);
  }

  /** Where the entries of a collection come from, a part at a time. */
  public interface Entries {
    /** The entries from this place on; empty behind the last. */
    List<Entry> from(int offset);
  }

  /**
   * Writes one collection; entries without pages, and those that not everyone may see, have no
   * manifest to show and are left out.
   */
  public void write(JsonGenerator generator, Collection collection, Entries entries)
      throws IOException {
    Json3 json = begin(generator, at.collection(collection));
    json.phrase("label", Phrase.of("collection." + collection.slug()));
    generator.writeArrayFieldStart("partOf");
    generator.writeStartObject();
    json.identity(at.collections(), "Collection");
    generator.writeEndObject();
    generator.writeEndArray();
    generator.writeArrayFieldStart("items");
    int offset = 0;
    for (List<Entry> part = entries.from(0); !part.isEmpty(); part = entries.from(offset)) {
      for (Entry entry : part) {
        if (!entry.item().pages().isEmpty() && Access.allows(entry, Viewer.PUBLIC, Action.VIEW)) {
          reference(json, entry.item());
        }
      }
      offset += part.size();
    }
    end(generator);
  }

  private void reference(Json3 json, Item item) throws IOException {
    Description description = item.description();
    json.json().writeStartObject();
    json.identity(at.manifest(ImageApi.V3, item.id()), "Manifest");
    json.words("label", Languages.of(description), List.of(description.title()));
    json.json().writeEndObject();
  }

  private static Json3 begin(JsonGenerator generator, String id) throws IOException {
    Json3 json = new Json3(generator);
    generator.writeStartObject();
    generator.writeStringField("@context", Json3.CONTEXT);
    json.identity(id, "Collection");
    return json;
  }

  private static void end(JsonGenerator generator) throws IOException {
    generator.writeEndArray();
    generator.writeEndObject();
  }
}

package org.phohien.iiif.presentation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.access.Viewer;
import org.phohien.core.catalog.Entry;
import org.phohien.core.catalog.Serial;
import org.phohien.core.message.Language;
import org.phohien.core.model.Collection;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.image.ImageApi;

/**
 * Collections by Presentation API 3.0: one of collections, and one of the manifests in each.
 *
 * @param at where everything stands
 * @param library the library's name
 */
public record Collection3(Addresses at, String library) {

  private static final String DAY = "%04d-%02d-%02dT00:00:00Z";

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
    partOf(json, at.collections());
    generator.writeArrayFieldStart("items");
    int offset = 0;
    for (List<Entry> part = entries.from(0); !part.isEmpty(); part = entries.from(offset)) {
      for (Entry entry : part) {
        if (isOpen(entry)) {
          reference(json, entry.item());
        }
      }
      offset += part.size();
    }
    end(generator);
  }

  /**
   * Writes the newspapers and journals: a collection of collections.
   *
   * @param serials those that have issues
   */
  public void writeSerials(JsonGenerator generator, List<Serial> serials) throws IOException {
    Collection newspapers = Collection.NEWSPAPERS;
    Json3 json = begin(generator, at.collection(newspapers));
    json.phrase("label", Phrase.of("collection." + newspapers.slug()));
    partOf(json, at.collections());
    generator.writeArrayFieldStart("items");
    for (Serial serial : serials) {
      generator.writeStartObject();
      json.identity(at.serial(serial.slug()), "Collection");
      json.words("label", "vi", List.of(serial.title()));
      generator.writeEndObject();
    }
    end(generator);
  }

  /** Writes one of them: a collection for each year. */
  public void writeYears(JsonGenerator generator, Serial serial) throws IOException {
    Json3 json = begin(generator, at.serial(serial.slug()));
    json.words("label", "vi", List.of(serial.title()));
    partOf(json, at.collection(Collection.NEWSPAPERS));
    generator.writeArrayFieldStart("items");
    for (int year : serial.issues().keySet()) {
      generator.writeStartObject();
      json.identity(at.serial(serial.slug(), year), "Collection");
      json.phrase("label", year(year));
      if (year != Serial.UNDATED) {
        generator.writeStringField("navDate", String.format(Locale.ROOT, DAY, year, 1, 1));
      }
      generator.writeEndObject();
    }
    end(generator);
  }

  /** Writes the issues of a year that everyone may see. */
  public void writeIssues(JsonGenerator generator, Serial serial, int year, List<Entry> issues)
      throws IOException {
    Json3 json = begin(generator, at.serial(serial.slug(), year));
    generator.writeObjectFieldStart("label");
    for (Language language : Language.values()) {
      String when = year == Serial.UNDATED ? year(year).in(language) : Integer.toString(year);
      json.strings(language.code(), List.of(serial.title() + ", " + when));
    }
    generator.writeEndObject();
    partOf(json, at.serial(serial.slug()));
    generator.writeArrayFieldStart("items");
    for (Entry entry : issues) {
      if (isOpen(entry)) {
        reference(json, entry.item());
      }
    }
    end(generator);
  }

  private static Phrase year(int year) {
    return year == Serial.UNDATED
        ? Phrase.of("web.serial.undated")
        : Phrase.of("iiif.year", Integer.toString(year));
  }

  private static boolean isOpen(Entry entry) {
    return !entry.item().pages().isEmpty() && Access.allows(entry, Viewer.PUBLIC, Action.VIEW);
  }

  private static void partOf(Json3 json, String collection) throws IOException {
    json.json().writeArrayFieldStart("partOf");
    json.json().writeStartObject();
    json.identity(collection, "Collection");
    json.json().writeEndObject();
    json.json().writeEndArray();
  }

  private void reference(Json3 json, Item item) throws IOException {
    Description description = item.description();
    json.json().writeStartObject();
    json.identity(at.manifest(ImageApi.V3, item.id()), "Manifest");
    json.words("label", Languages.of(description), List.of(description.title()));
    Optional<String> day = day(item);
    if (day.isPresent()) {
      json.json().writeStringField("navDate", day.get());
    }
    json.json().writeEndObject();
  }

  /** When an issue came out, as viewers put it in a calendar (Presentation 3.0, navDate). */
  static Optional<String> day(Item item) {
    return item.kind() instanceof Kind.Issue issue
        ? issue
            .date()
            .or(() -> item.description().date().flatMap(Dating::day))
            .map(d ->
                String.format(Locale.ROOT, DAY, d.getYear(), d.getMonthValue(), d.getDayOfMonth()))
        : Optional.empty();
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

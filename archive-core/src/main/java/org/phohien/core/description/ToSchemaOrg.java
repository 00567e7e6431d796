package org.phohien.core.description;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Page;
import org.phohien.core.model.Rights;

/**
 * An item as schema.org JSON-LD, for search engines.
 *
 * <p>What is lost: roles other than author and editor become {@code contributor}; a date that is
 * not one day, month or year becomes {@code temporalCoverage}.
 */
final class ToSchemaOrg {

  private static final JsonFactory JSON = new JsonFactory();

  private static final Map<String, String> LANGUAGES =
      Map.of("vie", "vi", "fre", "fr", "eng", "en", "chi", "zh", "lzh", "lzh");

  private final Source source;
  private final JsonGenerator out;

  private ToSchemaOrg(Source source, JsonGenerator out) {
    this.source = source;
    this.out = out;
  }

  static String write(Source source) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
      new ToSchemaOrg(source, out).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write() throws IOException {
    Description d = source.description();
    out.writeStartObject();
    out.writeStringField("@context", "https://schema.org");
    out.writeStringField("@type", type(source.item().kind()));
    out.writeStringField("@id", source.address());
    out.writeStringField("url", source.address());
    out.writeStringField("name", d.title());
    strings("alternateName", d.alternativeTitles());
    agents("author", source.agents("aut"::equals));
    agents("editor", source.agents("edt"::equals));
    agents("contributor", source.agents(role -> !role.equals("aut") && !role.equals("edt")));
    named("publisher", "Organization", d.publisher());
    named("locationCreated", "Place", d.publishedAt());
    date();
    strings("inLanguage", d.languages().stream().map(l -> LANGUAGES.getOrDefault(l, l)).toList());
    strings("about", d.subjects());
    places(d.places());
    strings("identifier", d.identifiers());
    optional("material", d.physical());
    optional("description", d.summary());
    serial();
    out.writeStringField("license", source.item().rights().statement().toString());
    out.writeBooleanField(
        "isAccessibleForFree", source.item().rights().access() == Rights.Access.OPEN);
    images();
    out.writeEndObject();
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case Kind.LocalRecord(), Kind.CatalogueRecord() -> "Book";
      case Kind.Issue _ -> "PublicationIssue";
      case Kind.Picture() -> "VisualArtwork";
      case Kind.MapSheet _ -> "Map";
      case Kind.Manuscript _ -> "Manuscript";
    };
  }

  private void date() throws IOException {
    Optional<Dating> date = source.date();
    if (date.isEmpty()) {
      return;
    }
    boolean plain = date.get().edtf().matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
    if (plain) {
      out.writeStringField("datePublished", date.get().edtf());
    } else {
      out.writeStringField("temporalCoverage", date.get().from() + "/" + date.get().to());
    }
  }

  private void serial() throws IOException {
    if (source.item().kind() instanceof Kind.Issue(String serial, var _, var number)) {
      optional("issueNumber", number);
      named("isPartOf", "Periodical", Optional.of(serial));
    }
  }

  private void images() throws IOException {
    List<Page> pages = source.item().pages();
    if (pages.isEmpty() || source.item().rights().access() != Rights.Access.OPEN) {
      return;
    }
    out.writeStringField(
        "thumbnailUrl",
        source.site()
            + "/iiif/3/"
            + source.item().id()
            + "%3A"
            + pages.getFirst().id().key()
            + "/full/!640,1024/0/default.jpg");
    out.writeObjectFieldStart("encoding");
    out.writeStringField("@type", "MediaObject");
    out.writeStringField(
        "encodingFormat",
        "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"");
    out.writeStringField(
        "contentUrl", source.site() + "/iiif/presentation/3/" + source.item().id() + "/manifest");
    out.writeEndObject();
    out.writeNumberField("numberOfPages", pages.size());
  }

  private void agents(String field, List<Agent> agents) throws IOException {
    if (!agents.isEmpty()) {
      out.writeArrayFieldStart(field);
      for (Agent agent : agents) {
        out.writeStartObject();
        out.writeStringField("@type", Names.isBody(agent.name()) ? "Organization" : "Person");
        out.writeStringField("name", agent.name());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
  }

  private void places(List<String> places) throws IOException {
    if (!places.isEmpty()) {
      out.writeArrayFieldStart("spatialCoverage");
      for (String place : places) {
        out.writeStartObject();
        out.writeStringField("@type", "Place");
        out.writeStringField("name", place);
        out.writeEndObject();
      }
      out.writeEndArray();
    }
  }

  private void named(String field, String type, Optional<String> name) throws IOException {
    if (name.isPresent()) {
      out.writeObjectFieldStart(field);
      out.writeStringField("@type", type);
      out.writeStringField("name", name.get());
      out.writeEndObject();
    }
  }

  private void strings(String field, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      out.writeArrayFieldStart(field);
      for (String value : values) {
        out.writeString(value);
      }
      out.writeEndArray();
    }
  }

  private void optional(String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      out.writeStringField(field, value.get());
    }
  }
}

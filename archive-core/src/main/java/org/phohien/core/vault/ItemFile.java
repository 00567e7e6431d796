package org.phohien.core.vault;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Rights;
import org.phohien.core.problem.ArchiveException;

/**
 * The record of an item as it lies in the vault, {@link Vault#ITEM}: JSON that people can still
 * read when no program of ours runs any more. Fields always stand in the same order, what is absent
 * is left out, and {@code format} says by which rules it was written.
 */
public final class ItemFile {

  /** The newest format; every older one can still be read. */
  public static final int FORMAT = 1;

  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectMapper TREES = new ObjectMapper();
  private static final DefaultIndenter UNIX = new DefaultIndenter("  ", "\n");

  private ItemFile() {}

  /** The item as a file for people: UTF-8, indented. */
  public static byte[] write(Item item) {
    return bytes(item, true);
  }

  /** The same in as few bytes as possible, for databases. */
  public static byte[] compact(Item item) {
    return bytes(item, false);
  }

  /**
   * Reads an item.
   *
   * @throws ArchiveException.Corrupt when it is no item or was written by a newer archive
   */
  public static Item read(byte[] json) {
    try {
      JsonNode root = TREES.readTree(json);
      int format = root.path("format").asInt();
      if (format != FORMAT) {
        throw new ArchiveException.Corrupt(
            Vault.ITEM, "format " + format + ", not " + FORMAT, null);
      }
      return item(root);
    } catch (IOException | RuntimeException e) {
      throw e instanceof ArchiveException known
          ? known
          : new ArchiveException.Corrupt(Vault.ITEM, "not an item: " + brief(e), e);
    }
  }

  private static String brief(Exception e) {
    return e instanceof JacksonException json
        ? json.getOriginalMessage()
        : String.valueOf(e.getMessage());
  }

  private static byte[] bytes(Item item, boolean indented) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512 + 512 * item.pages().size());
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      if (indented) {
        out.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(UNIX).withArrayIndenter(UNIX));
      }
      write(item, out);
      if (indented) {
        out.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static void write(Item item, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("format", FORMAT);
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
    out.writeEndObject();
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

  private static Item item(JsonNode root) {
    ItemId id = new ItemId(text(root, "id"));
    return new Item(
        id,
        kind(root.path("kind")),
        description(root.path("description")),
        rights(root.path("rights")),
        list(root, "pages", node -> page(id, node)));
  }

  private static Kind kind(JsonNode node) {
    return switch (text(node, "type")) {
      case "local-record" -> new Kind.LocalRecord();
      case "picture" -> new Kind.Picture();
      case "catalogue-record" -> new Kind.CatalogueRecord();
      case "issue" ->
          new Kind.Issue(
              text(node, "serial"),
              optional(node, "date").map(LocalDate::parse),
              optional(node, "number"));
      case "map-sheet" -> new Kind.MapSheet(number(node, "scale"));
      case "manuscript" -> new Kind.Manuscript(constant(Direction.class, text(node, "reading")));
      default -> throw new IllegalArgumentException("no such kind: " + node.path("type"));
    };
  }

  private static Description description(JsonNode node) {
    return new Description(
        text(node, "title"),
        list(node, "alternativeTitles", JsonNode::asText),
        list(node, "agents", agent -> new Agent(text(agent, "name"), text(agent, "role"))),
        optional(node, "publisher"),
        optional(node, "publishedAt"),
        Optional.ofNullable(node.get("date"))
            .map(d -> new Dating(text(d, "edtf"), integer(d, "from"), integer(d, "to"))),
        list(node, "languages", JsonNode::asText),
        list(node, "subjects", JsonNode::asText),
        list(node, "places", JsonNode::asText),
        list(node, "identifiers", JsonNode::asText),
        optional(node, "physical"),
        optional(node, "summary"));
  }

  private static Rights rights(JsonNode node) {
    return new Rights(
        URI.create(text(node, "statement")),
        constant(Rights.Access.class, text(node, "access")),
        optional(node, "holder"));
  }

  private static Page page(ItemId item, JsonNode node) {
    return new Page(
        new PageId(item, text(node, "key")),
        text(node, "label"),
        new Pixels(integer(node, "width"), integer(node, "height")),
        new Master(
            text(node, "file"),
            text(node, "mediaType"),
            number(node, "frame").orElse(0),
            number(node, "dpi"),
            new Checksum(text(node, "sha512"))));
  }

  private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
    return StreamSupport.stream(node.path(name).spliterator(), false).map(read).toList();
  }

  private static String text(JsonNode node, String name) {
    return optional(node, name)
        .orElseThrow(() -> new IllegalArgumentException("no text \"" + name + "\""));
  }

  private static Optional<String> optional(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  private static int integer(JsonNode node, String name) {
    return number(node, name)
        .orElseThrow(() -> new IllegalArgumentException("no number \"" + name + "\""));
  }

  private static OptionalInt number(JsonNode node, String name) {
    JsonNode found = node.path(name);
    return found.isInt() ? OptionalInt.of(found.intValue()) : OptionalInt.empty();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

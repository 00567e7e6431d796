package org.phohien.core.vault;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Item;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Suggestion;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * The suggestion for a page as it lies in the vault, {@link Vault#suggestion}: JSON, a line of the
 * page a line of the file. It goes when a person has taken or declined it.
 *
 * <pre>{@code
 * {"format": 1,
 *  "page": "kieu-1866:0045",
 *  "text": "SHA-512 of the ALTO file",
 *  "work": "Truyện Kiều", "rows": [881, 904], "agreement": 0.741,
 *  "lines": [
 *   {"line": 0, "text": "船𣷭𣋚渚"}]}
 * }</pre>
 */
public final class SuggestionFile {

  /** The newest format. */
  public static final int FORMAT = 1;

  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectMapper TREES = new ObjectMapper();

  private SuggestionFile() {}

  /** The suggestion as a file: UTF-8, always the same bytes for the same suggestion. */
  public static byte[] write(Suggestion suggestion) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeNumberField("format", FORMAT);
      out.writeStringField("page", suggestion.page().toString());
      out.writeStringField("text", suggestion.text().hex());
      out.writeStringField("work", suggestion.work());
      out.writeFieldName("rows");
      out.writeArray(new int[] {suggestion.firstRow(), suggestion.lastRow()}, 0, 2);
      out.writeNumberField("agreement", Math.round(1000 * suggestion.agreement()) / 1000.0);
      out.writeArrayFieldStart("lines");
      for (Suggestion.OfLine line : suggestion.lines()) {
        out.writeRaw("\n ");
        out.writeStartObject();
        out.writeNumberField("line", line.number());
        out.writeStringField("text", line.text());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
      out.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads it.
   *
   * @param where the file's name, for messages
   * @throws Corrupt when it holds no suggestion, or was written by a newer archive
   */
  public static Suggestion read(byte[] json, String where) {
    try {
      JsonNode root = TREES.readTree(json);
      if (root.path("format").asInt() != FORMAT) {
        throw new IllegalArgumentException("format " + root.path("format") + ", not " + FORMAT);
      }
      PageId page =
          PageId.parse(root.path("page").asText())
              .orElseThrow(() -> new IllegalArgumentException("page " + root.path("page")));
      List<Suggestion.OfLine> lines = new ArrayList<>();
      for (JsonNode line : root.path("lines")) {
        lines.add(new Suggestion.OfLine(line.path("line").asInt(), line.path("text").asText()));
      }
      return new Suggestion(
          page,
          new Checksum(root.path("text").asText()),
          root.path("work").asText(),
          root.path("rows").path(0).asInt(),
          root.path("rows").path(1).asInt(),
          root.path("agreement").asDouble(),
          lines);
    } catch (IOException | IllegalArgumentException e) {
      throw new Corrupt(where, "no suggestion for a page: " + e.getMessage(), e);
    }
  }

  /** The suggestions kept for an item's pages, in their order. */
  public static List<Suggestion> all(Vault vault, Item item) {
    return vault
        .head(item.id())
        .map(head ->
            item.pages().stream().flatMap(page -> kept(vault, head, page.id()).stream()).toList())
        .orElse(List.of());
  }

  /**
   * The suggestion kept for a page; empty where there is none, or it is for another text.
   *
   * @throws Corrupt when the file holds something else
   */
  public static Optional<Suggestion> kept(Vault vault, Version head, PageId page) {
    String path = Vault.suggestion(page);
    if (!head.files().containsKey(path)) {
      return Optional.empty();
    }
    try (InputStream in = vault.open(head.item(), path)) {
      Suggestion suggestion = read(in.readAllBytes(), head.item() + " " + path);
      boolean ofThisText = suggestion.text().equals(head.files().get(Vault.alto(page)));
      return Optional.of(suggestion).filter(s -> ofThisText && s.page().equals(page));
    } catch (IOException e) {
      throw new Unavailable("vault", head.item() + " " + path + ": " + e.getMessage(), e);
    }
  }
}

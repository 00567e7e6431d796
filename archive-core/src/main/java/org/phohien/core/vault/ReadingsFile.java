package org.phohien.core.vault;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageReadings;
import org.phohien.core.problem.ArchiveException.Corrupt;

/**
 * The readings of a page as they lie in the vault, {@link Vault#readings}: JSON, a line of the page
 * a line of the file, so that a person sees in a diff what a new table changed.
 *
 * <pre>{@code
 * {"format": 1,
 *  "page": "an-thi:0001",
 *  "text": "SHA-512 of the ALTO file",
 *  "by": "phohien-readings 2 sha512:…",
 *  "lines": [
 *   {"line": 0, "readings": ["hưng", "yên"]}]}
 * }</pre>
 */
public final class ReadingsFile {

  /** The newest format. */
  public static final int FORMAT = 1;

  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectMapper TREES = new ObjectMapper();

  private ReadingsFile() {}

  /** The readings as a file: UTF-8, always the same bytes for the same readings. */
  public static byte[] write(PageReadings readings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeNumberField("format", FORMAT);
      out.writeStringField("page", readings.page().toString());
      out.writeStringField("text", readings.text().hex());
      out.writeStringField("by", readings.by());
      out.writeArrayFieldStart("lines");
      for (PageReadings.OfLine line : readings.lines()) {
        out.writeRaw("\n ");
        out.writeStartObject();
        out.writeNumberField("line", line.number());
        out.writeArrayFieldStart("readings");
        for (String reading : line.readings()) {
          out.writeString(reading);
        }
        out.writeEndArray();
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
   * Reads them.
   *
   * @param where the file's name, for messages
   * @throws Corrupt when it holds no readings, or was written by a newer archive
   */
  public static PageReadings read(byte[] json, String where) {
    try {
      JsonNode root = TREES.readTree(json);
      if (root.path("format").asInt() != FORMAT) {
        throw new IllegalArgumentException("format " + root.path("format") + ", not " + FORMAT);
      }
      PageId page =
          PageId.parse(root.path("page").asText())
              .orElseThrow(() -> new IllegalArgumentException("page " + root.path("page")));
      List<PageReadings.OfLine> lines = new ArrayList<>();
      for (JsonNode line : root.path("lines")) {
        List<String> readings = new ArrayList<>();
        line.path("readings").forEach(reading -> readings.add(reading.asText()));
        lines.add(new PageReadings.OfLine(line.path("line").asInt(), readings));
      }
      return new PageReadings(
          page, new Checksum(root.path("text").asText()), root.path("by").asText(), lines);
    } catch (IOException | IllegalArgumentException e) {
      throw new Corrupt(where, "no readings of a page: " + e.getMessage(), e);
    }
  }
}

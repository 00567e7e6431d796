package org.phohien.core.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.phohien.core.model.Checksum;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.vault.Version;

/**
 * Where an edited record comes from, {@link #PROVENANCE} in the item's object. The record that came
 * stays where it was; the edited one counts while that is the one it was made from.
 *
 * @param path of the edited record in the object
 * @param from path of the record that came
 * @param came checksum of the record that came
 * @param before checksum of the bytes that were edited, which may be an earlier edit
 * @param by account of who edited
 * @param encoding the record that came was decoded from
 */
public record MarcEdit(
    String path, String from, Checksum came, Checksum before, String by, String encoding) {

  /** Where it lies. */
  public static final String PROVENANCE = "marc/provenance.json";

  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The path of an edited record. */
  public static String pathOf(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == '<' ? "marc/record.marcxml" : "marc/record.mrc";
  }

  /** Whether this version still has the record it was made from. */
  boolean counts(Version head) {
    return came.equals(head.files().get(from)) && head.files().containsKey(path);
  }

  /** Its file. */
  public byte[] write() {
    String json =
        JSON.createObjectNode()
            .put("format", FORMAT)
            .put("record", path)
            .put("cameAs", from)
            .put("cameAsSha512", came.hex())
            .put("editedFromSha512", before.hex())
            .put("encoding", encoding)
            .put("by", by)
            .toPrettyString();
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads its file.
   *
   * @throws Corrupt when it is none
   */
  static MarcEdit read(byte[] file) {
    try {
      JsonNode tree = JSON.readTree(file);
      return new MarcEdit(
          tree.path("record").asText(),
          tree.path("cameAs").asText(),
          new Checksum(tree.path("cameAsSha512").asText()),
          new Checksum(tree.path("editedFromSha512").asText()),
          tree.path("by").asText(),
          tree.path("encoding").asText());
    } catch (IOException | IllegalArgumentException e) {
      throw new Corrupt(PROVENANCE, "not a provenance: " + e.getMessage(), e);
    }
  }
}

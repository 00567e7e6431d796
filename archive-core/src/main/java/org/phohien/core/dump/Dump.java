package org.phohien.core.dump;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.phohien.core.problem.ArchiveException.Corrupt;

/**
 * What the files of a set hold.
 *
 * @param set as harvesters name it; {@link #WHOLE} for all there is
 * @param name for people, in Vietnamese; blank where the set has one of the message catalog
 * @param made when
 * @param settled all changes up to here are in it: who takes the files asks from here next
 * @param records in each of the record files, but for those too long for ISO 2709
 * @param tooLong ids of records that ISO 2709 can't hold; they are in the other files
 * @param files those of this dump
 */
public record Dump(
    String set,
    String name,
    Instant made,
    Instant settled,
    int records,
    List<String> tooLong,
    List<DumpFile> files) {

  /** The name of the dump of everything. */
  public static final String WHOLE = "tat-ca";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORMAT = 1;

  public Dump {
    tooLong = List.copyOf(tooLong);
    files = List.copyOf(files);
  }

  /**
   * A file of a dump.
   *
   * @param name under which it lies beside the others
   * @param bytes how long it is
   * @param sha256 hexadecimal
   */
  public record DumpFile(String name, long bytes, String sha256) {}

  /** As a file: UTF-8, indented, always in the same order. */
  public byte[] write() {
    ObjectNode node = JSON.createObjectNode();
    node.put("format", FORMAT).put("set", set).put("name", name);
    node.put("made", made.toString()).put("settled", settled.toString()).put("records", records);
    tooLong.forEach(node.putArray("tooLongForIso2709")::add);
    for (DumpFile file : files) {
      node.withArray("files")
          .addObject()
          .put("name", file.name())
          .put("bytes", file.bytes())
          .put("sha256", file.sha256());
    }
    return (node.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the file.
   *
   * @throws Corrupt when it is none
   */
  public static Dump read(byte[] json) {
    try {
      JsonNode node = JSON.readTree(json);
      if (node.path("format").asInt() != FORMAT) {
        throw new IOException("format " + node.path("format"));
      }
      List<String> tooLong = new ArrayList<>();
      node.path("tooLongForIso2709").forEach(id -> tooLong.add(id.asText()));
      List<DumpFile> files = new ArrayList<>();
      node.path("files")
          .forEach(f ->
              files.add(
                  new DumpFile(
                      f.path("name").asText(),
                      f.path("bytes").asLong(),
                      f.path("sha256").asText())));
      return new Dump(
          node.path("set").asText(),
          node.path("name").asText(),
          Instant.parse(node.path("made").asText()),
          Instant.parse(node.path("settled").asText()),
          node.path("records").asInt(),
          tooLong,
          files);
    } catch (IOException | RuntimeException e) {
      throw new Corrupt("dump", String.valueOf(e.getMessage()), e);
    }
  }
}

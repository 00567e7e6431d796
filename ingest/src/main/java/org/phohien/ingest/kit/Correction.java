package org.phohien.ingest.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a branch says should stand in a field.
 *
 * @param kit the kit it was written on
 * @param item id as it stands in the file
 * @param field name as it stands in the file
 * @param was what the kit says
 * @param now what it should say
 * @param by who says so
 * @param note why
 */
record Correction(
    String kit, String item, String field, String was, String now, String by, String note) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 10_000;
  private static final long LARGEST = 16L << 20;

  /** Those of all files {@code corrections….json} of a folder, in the order of their names. */
  static List<Correction> in(Path folder) throws IOException {
    List<Correction> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> ours =
          files
              .filter(Files::isRegularFile)
              .filter(f -> f.getFileName().toString().matches("corrections.*\\.json"))
              .sorted()
              .toList();
      for (Path file : ours) {
        if (Files.size(file) <= LARGEST) {
          read(JSON.readTree(file.toFile()), all);
        }
      }
    }
    return List.copyOf(all);
  }

  private static void read(JsonNode file, List<Correction> all) {
    String kit = text(file, "kit");
    file.path("corrections")
        .forEach(c ->
            all.add(
                new Correction(
                    kit,
                    text(c, "item"),
                    text(c, "field"),
                    text(c, "was"),
                    text(c, "now"),
                    text(c, "by"),
                    text(c, "note"))));
  }

  private static String text(JsonNode node, String name) {
    String text = node.path(name).asText();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}

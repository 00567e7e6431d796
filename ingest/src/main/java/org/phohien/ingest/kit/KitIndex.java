package org.phohien.ingest.kit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which documents of a kit hold which terms. A document is a description or a page; they are added
 * in the order of their numbers, and written as the differences between them.
 */
final class KitIndex {

  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, Map<String, Numbers>> shards = new TreeMap<>();

  /** Numbers that only grow. */
  private static final class Numbers {
    private int[] all = new int[4];
    private int count;

    void add(int number) {
      if (count == all.length) {
        all = Arrays.copyOf(all, count * 2);
      }
      all[count++] = number;
    }
  }

  /**
   * Adds a document.
   *
   * @param number greater than those before
   */
  void add(int number, String text) {
    for (String term : KitTerms.of(text)) {
      shards
          .computeIfAbsent(KitTerms.shard(term), _ -> new TreeMap<>())
          .computeIfAbsent(term, _ -> new Numbers())
          .add(number);
    }
  }

  /** Writes a script for each part of the index into a folder. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, Map<String, Numbers>> shard : shards.entrySet()) {
      StringWriter text = new StringWriter();
      try (JsonGenerator out = JSON.createGenerator(text)) {
        out.writeStartObject();
        for (Map.Entry<String, Numbers> term : shard.getValue().entrySet()) {
          out.writeArrayFieldStart(term.getKey());
          int before = 0;
          for (int i = 0; i < term.getValue().count; i++) {
            out.writeNumber(term.getValue().all[i] - before);
            before = term.getValue().all[i];
          }
          out.writeEndArray();
        }
        out.writeEndObject();
      }
      KitScript.write(
          folder.resolve(shard.getKey() + ".js"), "shard", shard.getKey(), text.toString());
    }
  }
}

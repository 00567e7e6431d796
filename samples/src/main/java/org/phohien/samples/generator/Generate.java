package org.phohien.samples.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the collection: {@code Generate FOLDER [part...]}, the folder being {@code samples}, the
 * parts any of those below (all of them when none is named).
 */
public final class Generate {

  private Generate() {}

  @FunctionalInterface
  private interface Part {
    void make() throws IOException;
  }

  /** Writes {@code collection}, {@code truth} and the bad files under the given folder. */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    List<String> words = List.of(arguments);
    Map<String, Part> parts = parts(Path.of(words.isEmpty() ? "samples" : words.getFirst()));
    List<String> wanted = words.size() > 1 ? words.subList(1, words.size()) : List.of();
    for (Map.Entry<String, Part> part : parts.entrySet()) {
      if (wanted.isEmpty() || wanted.contains(part.getKey())) {
        part.getValue().make();
      }
    }
  }

  private static Map<String, Part> parts(Path samples) {
    Shelf shelf = new Shelf(samples);
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("book", () -> new Book(shelf).make());
    parts.put("newspaper", () -> new Newspaper(shelf).make());
    parts.put("map", () -> new ProvinceMap(shelf).make());
    parts.put("plan", () -> new TownPlan(shelf).make());
    parts.put("picture", () -> new Engraving(shelf).make());
    parts.put("manuscript", () -> new Manuscript(shelf).make());
    parts.put("woodblock", () -> new Woodblock(shelf).make());
    parts.put("pdf", () -> new Pdfs(shelf).make());
    parts.put("records", () -> new Records(shelf).make());
    parts.put("list", () -> new Lists(shelf).make());
    parts.put("bad", () -> new BadFiles(samples.resolve("src/test/resources/bad")).make());
    return parts;
  }
}

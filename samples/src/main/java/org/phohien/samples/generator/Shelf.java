package org.phohien.samples.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.phohien.samples.TrueWord;

/** Where the collection and its true text go. */
record Shelf(Path samples) {

  Path collection() {
    return samples.resolve("collection");
  }

  /** An item's folder in the batch, created. */
  Path folder(String name) throws IOException {
    return Files.createDirectories(collection().resolve(name));
  }

  /** Keeps a page's true text, words parted by spaces. */
  void truth(String item, int page, List<List<TrueWord>> lines) throws IOException {
    truth(item, page, lines, " ");
  }

  /** Keeps a Hán-Nôm page's true text: characters, nothing between them. */
  void columns(String item, int page, List<List<TrueWord>> lines) throws IOException {
    truth(item, page, lines, "");
  }

  private void truth(String item, int page, List<List<TrueWord>> lines, String between)
      throws IOException {
    Path folder = Files.createDirectories(samples.resolve("truth").resolve(item));
    Files.writeString(
        folder.resolve("%04d.txt".formatted(page)),
        lines.stream()
            .map(line -> line.stream().map(TrueWord::text).collect(Collectors.joining(between)))
            .collect(Collectors.joining("\n", "", "\n")));
    Files.writeString(
        folder.resolve("%04d.words.tsv".formatted(page)),
        lines.stream().flatMap(List::stream).map(Shelf::row).collect(Collectors.joining()));
  }

  private static String row(TrueWord word) {
    return "%s\t%d\t%d\t%d\t%d\n"
        .formatted(word.text(), word.x(), word.y(), word.width(), word.height());
  }
}

package org.phohien.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the sample collection lies, and what its pages truly say; for tests and benchmarks.
 *
 * <p>The folder {@code samples} is the system property {@value #PROPERTY} when set, else the one
 * found in the working directory or above it.
 */
public final class Samples {

  /** The system property that names the {@code samples} folder. */
  public static final String PROPERTY = "phohien.samples";

  private Samples() {}

  /** The batch: images, PDFs, the list {@code danh-muc.csv} and {@code thu-muc.mrc}. */
  public static Path collection() {
    return folder().resolve("collection");
  }

  /** The true text: one folder an item, named by the item's identifier. */
  public static Path truth() {
    return folder().resolve("truth");
  }

  /** The judged queries of the relevance collection and the ranks their answers had. */
  public static Path relevance() {
    return folder().resolve("relevance");
  }

  /** The identifiers of the items that have pages, sorted. */
  public static List<String> items() {
    try (Stream<Path> folders = Files.list(truth())) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** How many pages an item has. */
  public static int pages(String item) {
    int page = 0;
    while (Files.exists(truth(item, page + 1, ".txt"))) {
      page++;
    }
    return page;
  }

  /** A page's printed lines in reading order, pages counted from 1; NFC. */
  public static List<String> trueLines(String item, int page) {
    return read(truth(item, page, ".txt"));
  }

  /**
   * A page's words in the order of {@link #trueLines}, with their boxes. For Hán-Nôm each character
   * is a word; elsewhere a word is what stands between spaces, its punctuation included.
   */
  public static List<TrueWord> trueWords(String item, int page) {
    return read(truth(item, page, ".words.tsv")).stream().map(Samples::word).toList();
  }

  private static Path truth(String item, int page, String ending) {
    return truth().resolve(item).resolve("%04d%s".formatted(page, ending));
  }

  private static TrueWord word(String row) {
    String[] cells = row.split("\t", -1);
    return new TrueWord(
        cells[0],
        Integer.parseInt(cells[1]),
        Integer.parseInt(cells[2]),
        Integer.parseInt(cells[3]),
        Integer.parseInt(cells[4]));
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path folder() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .map(Path::of)
        .orElseGet(Samples::above);
  }

  private static Path above() {
    Path start = Path.of("").toAbsolutePath();
    for (Path here = start; here != null; here = here.getParent()) {
      Path samples = here.endsWith("samples") ? here : here.resolve("samples");
      if (Files.isDirectory(samples.resolve("collection"))) {
        return samples;
      }
    }
    throw new IllegalStateException(
        "No samples/collection in or above " + start + "; set -D" + PROPERTY);
  }
}

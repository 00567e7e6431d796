package org.phohien.samples.bench.hannom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.phohien.core.problem.ArchiveException.Invalid;

/**
 * A folder of images with their true text: {@code manifest.tsv} for single columns, {@code
 * pages/manifest.tsv} for whole pages; each with a header and the columns file, script, page, text.
 *
 * @param columns images of one column
 * @param pages images of a page; their columns are parted by spaces, in reading order
 * @param folding the tables, beside the folder or in it
 */
record TruthFolder(List<Sample> columns, List<Sample> pages, Folding folding) {

  TruthFolder {
    columns = List.copyOf(columns);
    pages = List.copyOf(pages);
  }

  /**
   * An image with its true text.
   *
   * @param script han or nom
   * @param page the group it belongs to
   */
  record Sample(Path file, String script, String page, String text) {}

  static TruthFolder read(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve("manifest.tsv"))) {
      throw new Invalid("truth", "no manifest.tsv: " + folder);
    }
    Path inside = folder.resolve("dict");
    return new TruthFolder(
        samples(folder, folder.resolve("manifest.tsv")),
        samples(folder, folder.resolve("pages/manifest.tsv")),
        Folding.read(Files.isDirectory(inside) ? inside : folder.resolve("../dict").normalize()));
  }

  private static List<Sample> samples(Path folder, Path manifest) throws IOException {
    List<Sample> samples = new ArrayList<>();
    if (Files.exists(manifest)) {
      List<String> rows = Files.readAllLines(manifest);
      List<String> header = List.of(rows.getFirst().split("\t", -1));
      for (String row : rows.subList(1, rows.size())) {
        String[] cells = row.split("\t", -1);
        if (cells.length == header.size()) {
          samples.add(
              new Sample(
                  folder.resolve(cells[header.indexOf("file")]),
                  cells[header.indexOf("script")],
                  cells[header.indexOf("page")],
                  cells[header.indexOf("text")]));
        }
      }
    }
    return samples;
  }
}

package org.phohien.ingest.ocr.hannom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.phohien.core.model.Checksum;
import org.phohien.core.problem.ArchiveException.Corrupt;

/**
 * How the characters of a page are read in Vietnamese, each in its context: 安 is yên in 興安 and an
 * elsewhere, 之 chi in a chronicle and gì in a verse. First the page says whether it is Hán or Nôm,
 * by its characters; then each column is read with what was learned from texts of that kind ({@link
 * ReadingPath}). Learned by {@code ingest/training} (readings.py), which also says how well it
 * reads works that it did not learn from. Threads may share it.
 */
public final class Readings {

  private static final String TABLE = "org/phohien/ingest/ocr/hannom/models/readings.gz";
  private static final String CHECKSUM =
      "3b07b935939c7eaf0de1d4871221ff5b8fdc3a09230ba447f4c4ccd775c5770a"
          + "20c9934b4ca5f15be2880367e9ff1221a65583430fed5e3c59c117328666dbde";

  /** How much a count of the other kind of text is worth. */
  private static final double OTHER_KIND = 0.003;

  /** How much the rest of the page says of a column's kind, in columns. */
  private static final double PAGE = 3;

  private final Map<TextKind, ReadingPath> paths = new EnumMap<>(TextKind.class);

  /** By character: the logarithm of how much commoner it is in Nôm than in Hán. */
  private final Map<String, Double> nom = new HashMap<>();

  private final String card;

  private Readings(List<String> rows, String card) {
    this.card = card;
    for (TextKind kind : TextKind.values()) {
      paths.put(kind, new ReadingPath(new ReadingTable(rows, kind, OTHER_KIND)));
    }
    learnKinds(rows);
  }

  private void learnKinds(List<String> rows) {
    Map<String, double[]> seen = new HashMap<>();
    double hanAll = 0;
    double nomAll = 0;
    for (String row : rows) {
      if (row.charAt(0) == '=') {
        double[] both = new double[2];
        for (String cell : row.substring(row.indexOf('\t') + 1).split(" ", -1)) {
          String[] parts = cell.split(":", -1);
          both[0] += Double.parseDouble(parts[1]);
          both[1] += Double.parseDouble(parts[2]);
        }
        hanAll += both[0];
        nomAll += both[1];
        seen.put(row.substring(1, row.indexOf('\t')), both);
      }
    }
    double usual = Math.log((nomAll + 1) / (hanAll + 1));
    seen.forEach((character, both) ->
        nom.put(character, Math.log((both[1] + 0.5) / (both[0] + 0.5)) - usual));
  }

  /**
   * Those that are shipped.
   *
   * @throws Corrupt when the table is not the shipped one
   */
  public static Readings shipped() {
    return unpacked(OnnxModel.shipped(TABLE, CHECKSUM), TABLE);
  }

  /**
   * Those of a file that {@code ingest/training} wrote, to be scored.
   *
   * @throws Corrupt when it is none
   */
  public static Readings in(Path file) {
    try {
      return unpacked(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new Corrupt(file.toString(), "can't be read", e);
    }
  }

  private static Readings unpacked(byte[] packed, String where) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      String rows = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String card = "phohien-readings 2 sha512:" + Checksum.of(packed).brief();
      return new Readings(rows.lines().toList(), card);
    } catch (IOException | RuntimeException e) {
      throw new Corrupt(where, "is no table of readings: " + e.getMessage(), e);
    }
  }

  /** Name and checksum of the table, as written beside the readings of a page. */
  public String card() {
    return card;
  }

  /** The readings of a text that stands alone, one for each code point. */
  public List<String> of(String text) {
    return ofColumns(List.of(text.codePoints().mapToObj(Character::toString).toList())).getFirst();
  }

  /**
   * The reading of each character of a page, in small letters.
   *
   * @param columns their characters from top to bottom; what is no Hán or Nôm character has no
   *     reading
   * @return for each column one for each character; empty where none is known
   */
  public List<List<String>> ofColumns(List<List<String>> columns) {
    double page = columns.stream().mapToDouble(this::nom).average().orElse(0);
    return columns.stream().map(column -> of(column, nom(column) + PAGE * page)).toList();
  }

  private List<String> of(List<String> column, double nom) {
    ReadingPath path = paths.get(nom > 0 ? TextKind.NOM : TextKind.HAN);
    return java.util.Objects.requireNonNull(path).of(column);
  }

  private double nom(List<String> column) {
    return column.stream().mapToDouble(character -> nom.getOrDefault(character, 0.0)).sum();
  }
}

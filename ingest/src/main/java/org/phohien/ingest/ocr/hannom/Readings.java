package org.phohien.ingest.ocr.hannom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.phohien.core.model.Checksum;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.text.HanReadings;

/**
 * How the characters of a column are read in Vietnamese, each in its context: 安 is yên in 興安 and an
 * elsewhere. The usual reading of a character speaks for itself, the one it was seen with after the
 * same character or before the same one speaks louder; what no text taught has the first reading of
 * the dictionaries. Learned by {@code ingest/training} (readings.py): of a volume of Đại Việt sử ký
 * toàn thư that was not learned from, 95.7 % of the characters are read as its transcription reads
 * them, before any dictionary. Threads may share it.
 */
public final class Readings {

  private static final String TABLE = "org/phohien/ingest/ocr/hannom/models/readings.gz";
  private static final String CHECKSUM =
      "b51414d32b3cb2edd035627d3ba55ebe186da17e1e51ea3b98a3439426d5f62a"
          + "44585ec71df531779e5c883d139cc38ea98dcfd6ff112e4204a05e1a854aa837";

  private static final double USUAL = 0.5;

  private final Map<String, String> usual = new HashMap<>();
  private final Map<String, Seen> after = new HashMap<>();
  private final Map<String, Seen> before = new HashMap<>();

  /** A reading and how often it was seen there. */
  private record Seen(String reading, double times) {}

  private Readings(String rows) {
    for (String row : rows.split("\n", -1)) {
      if (!row.isEmpty()) {
        put(row.charAt(0), row.substring(1).split("\t", -1));
      }
    }
  }

  private void put(char kind, String[] cells) {
    switch (kind) {
      case '=' -> usual.put(cells[0], cells[1]);
      case '<' -> after.put(cells[0], new Seen(cells[1], Integer.parseInt(cells[2])));
      case '>' -> before.put(cells[0], new Seen(cells[1], Integer.parseInt(cells[2])));
      default -> throw new IllegalArgumentException("row of kind " + kind);
    }
  }

  /**
   * Those that are shipped.
   *
   * @throws Corrupt when the table is not the shipped one
   */
  public static Readings shipped() {
    byte[] packed = OnnxModel.shipped(TABLE, CHECKSUM);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new Readings(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Corrupt(TABLE, "can't be unpacked", e);
    }
  }

  /** Name and checksum of the table, as written beside the readings of a page. */
  public String card() {
    return "phohien-readings 1 sha512:" + new Checksum(CHECKSUM).brief();
  }

  /** The readings of a text, one for each code point. */
  public List<String> of(String text) {
    return of(text.codePoints().mapToObj(Character::toString).toList());
  }

  /**
   * The reading of each character, in small letters.
   *
   * @param column its characters from top to bottom; what is no Hán or Nôm character is passed over
   * @return one for each; empty where none is known
   */
  public List<String> of(List<String> column) {
    String[] characters = column.toArray(String[]::new);
    List<String> readings = new ArrayList<>();
    for (int i = 0; i < characters.length; i++) {
      Map<String, Double> votes = new HashMap<>();
      vote(votes, known(characters[i]), USUAL);
      if (i > 0) {
        vote(votes, after.get(characters[i - 1] + characters[i]));
      }
      if (i + 1 < characters.length) {
        vote(votes, before.get(characters[i] + characters[i + 1]));
      }
      readings.add(most(votes));
    }
    return readings;
  }

  private String known(String character) {
    String learned = usual.get(character);
    return learned != null ? learned : HanReadings.first(character.codePointAt(0));
  }

  private static void vote(Map<String, Double> votes, @Nullable Seen seen) {
    if (seen != null) {
      vote(votes, seen.reading(), seen.times());
    }
  }

  private static void vote(Map<String, Double> votes, String reading, double weight) {
    votes.merge(reading, weight, Double::sum);
  }

  private static String most(Map<String, Double> votes) {
    String most = "";
    double best = 0;
    for (Map.Entry<String, Double> vote : votes.entrySet()) {
      double value = vote.getValue();
      if (value > best || (value == best && vote.getKey().compareTo(most) < 0)) {
        most = vote.getKey();
        best = value;
      }
    }
    return most;
  }
}

package org.phohien.ingest.ocr.tesseract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.phohien.core.text.Spelling;

/**
 * How likely a syllable of Vietnamese is after another: pairs smoothed after Kneser and Ney, as
 * {@code ingest/training/print} counts them. Threads may share it.
 *
 * <p>The file is a gzip of rows: a syllable and how often it stands; two syllables and how often
 * the second follows the first.
 */
final class SyllablePairs {

  private static final String TABLE = "syllable-pairs.gz";

  /** What is taken from each pair that was seen, and given to those that were not. */
  private static final double DISCOUNT = 0.75;

  /** Syllables no text has are as rare as this. */
  private static final double UNSEEN = 0.1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, Double> alone = new HashMap<>();
  private final Map<Long, Double> pairs = new HashMap<>();
  private final Map<Integer, Double> after = new HashMap<>();
  private final Map<Integer, Integer> ways = new HashMap<>();
  private double all;

  private SyllablePairs(BufferedReader rows) {
    rows.lines().forEach(this::add);
  }

  private void add(String row) {
    String[] parts = row.split(" ", -1);
    double count = Double.parseDouble(parts[parts.length - 1]);
    int first = number(parts[0]);
    if (parts.length == 2) {
      alone.merge(first, count, Double::sum);
      all += count;
      return;
    }
    if (pairs.merge(key(first, number(parts[1])), count, Double::sum) == count) {
      ways.merge(first, 1, Integer::sum);
    }
    after.merge(first, count, Double::sum);
  }

  private int number(String syllable) {
    return numbers.computeIfAbsent(Spelling.of(syllable).exact(), _ -> numbers.size());
  }

  private static long key(int first, int second) {
    return (long) first << 32 | second;
  }

  /** The one that is shipped. */
  static SyllablePairs shipped() {
    try (InputStream in = SyllablePairs.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("the archive was packed without " + TABLE);
      }
      return new SyllablePairs(
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Natural logarithm of how likely a syllable is after another, or alone. */
  double log(Optional<String> before, String syllable) {
    return Math.log(share(before, syllable));
  }

  private double share(Optional<String> before, String syllable) {
    int here = numbers.getOrDefault(Spelling.of(syllable).exact(), -1);
    double lone = alone.getOrDefault(here, UNSEEN) / all;
    int first = before.map(b -> numbers.getOrDefault(Spelling.of(b).exact(), -1)).orElse(-1);
    double times = after.getOrDefault(first, 0.0);
    if (times == 0) {
      return lone;
    }
    double seen = Math.max(0, pairs.getOrDefault(key(first, here), 0.0) - DISCOUNT);
    return (seen + DISCOUNT * ways.getOrDefault(first, 0) * lone) / times;
  }
}

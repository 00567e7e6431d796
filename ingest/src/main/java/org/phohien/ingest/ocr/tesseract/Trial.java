package org.phohien.ingest.ocr.tesseract;

import java.util.List;
import org.phohien.core.model.Attempt;
import org.phohien.core.model.Word;

/**
 * One reading of a page.
 *
 * @param treatment what was done to the image first
 * @param lines words in reading order, boxes in pixels of the master
 */
record Trial(String treatment, List<List<Word>> lines) {

  /** Mean confidence of its words, 0 to 1. */
  float sure() {
    return (float) lines.stream().flatMap(List::stream).mapToDouble(Word::sure).average().orElse(0);
  }

  /**
   * How much it convinces: each letter counts by how far Tesseract is surer than not. A mean would
   * prefer a reading that lost all but one good line.
   */
  double weight() {
    return lines.stream()
        .flatMap(List::stream)
        .mapToDouble(w -> w.text().length() * (w.sure() - 0.5))
        .sum();
  }

  /** Only its words with a letter or digit in them that are at least as sure. */
  Trial surerThan(float least) {
    return new Trial(
        treatment,
        lines.stream()
            .map(line -> line.stream().filter(w -> w.sure() >= least && isWord(w.text())).toList())
            .filter(line -> !line.isEmpty())
            .toList());
  }

  private static boolean isWord(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  Attempt attempt() {
    return new Attempt(treatment, sure());
  }
}

package org.phohien.ingest.ocr.tesseract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phohien.core.text.Spelling;

/**
 * The syllables of Vietnamese with how often texts have them, and for what is none of them the one
 * that differs by its marks alone. Threads may share it.
 */
final class Syllables {

  private static final String TABLE = "syllables.txt";

  /** A rarer syllable is not put in another's place. */
  private static final int LEAST = 20;

  /** The commonest must be so many times commoner than the next: else it would be a guess. */
  private static final int CLEAR = 3;

  private final Set<String> known = new HashSet<>();
  private final Map<String, Best> byLetters = new HashMap<>();

  /** The commonest syllable of some letters, and how common the next one is. */
  private record Best(String syllable, int times, int next) {

    Best or(String other, int count) {
      return count > times
          ? new Best(other, count, times)
          : new Best(syllable, times, Math.max(next, count));
    }
  }

  private Syllables(String rows) {
    rows.lines()
        .forEach(row -> {
          int space = row.indexOf(' ');
          String syllable = row.substring(0, space);
          int count = Integer.parseInt(row.substring(space + 1));
          Spelling spelling = Spelling.of(syllable);
          known.add(spelling.exact());
          byLetters.merge(
              spelling.folded(),
              new Best(syllable, count, 0),
              (best, _) -> best.or(syllable, count));
        });
  }

  /** Those that are shipped. */
  static Syllables shipped() {
    try (InputStream in = Syllables.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("the archive was packed without " + TABLE);
      }
      return new Syllables(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether small letters are a syllable of Vietnamese. */
  boolean has(String letters) {
    return known.contains(Spelling.of(letters).exact());
  }

  /**
   * The syllable that was meant where a run of small letters is no syllable; empty where it is one,
   * and where no other or more than one offers itself.
   */
  Optional<String> meant(String letters) {
    Spelling spelling = Spelling.of(letters);
    if (known.contains(spelling.exact())) {
      return Optional.empty();
    }
    return Optional.ofNullable(byLetters.get(spelling.folded()))
        .filter(best -> best.times() >= LEAST && best.times() >= CLEAR * best.next())
        .map(Best::syllable);
  }
}

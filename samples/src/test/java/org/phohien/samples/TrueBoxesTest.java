package org.phohien.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.core.model.Box;

/**
 * The boxes of the true words are those of the ink, checked on the pixels of the committed images.
 */
class TrueBoxesTest {

  /** Where columns are cut close to each other, ink of a neighbour spoils some. */
  @ParameterizedTest
  @CsvSource({
    "dia-chi-pho-hien, 6, dia-chi-pho-hien/trang-06.png, 98",
    "dia-chi-pho-hien, 12, dia-chi-pho-hien/trang-12.png, 94",
    "hn-moc-ban-son-nam, 1, hn-moc-ban-son-nam/to-3.png, 80"
  })
  void boxesEndWhereTheInkEnds(String item, int page, String file, int percent) throws IOException {
    Ink ink = Ink.of(Samples.collection().resolve(file));
    List<TrueWord> words = Samples.trueWords(item, page);
    long fitting =
        words.stream()
            .map(w -> new Box(w.x(), w.y(), w.width(), w.height()))
            .filter(ink::fits)
            .count();
    assertTrue(
        100 * fitting >= (long) percent * words.size(), () -> fitting + " of " + words.size());
  }
}

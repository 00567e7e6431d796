package org.phohien.ingest.ocr.hannom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MiddlesTest {

  /** Steps of three classes and the blank; a digit is a class from 1, a dot none. */
  private static List<Integer> read(String steps) {
    float[] values = new float[4 * steps.length()];
    for (int i = 0; i < steps.length(); i++) {
      values[4 * i + (steps.charAt(i) == '.' ? 0 : steps.charAt(i) - '0')] = 1;
    }
    return new Middles()
        .places(new Tensor(values, new long[] {1, steps.length(), 4})).stream()
            .map(place -> place.classes()[0])
            .toList();
  }

  @Test
  void everyMiddleIsACharacter() {
    assertEquals(Arrays.asList(0, 1, 1, 2), read("1...2...2...3..."));
  }

  @Test
  void aTallCharacterSeenInBothItsHalvesIsOne() {
    assertEquals(Arrays.asList(0, 1, 2, 0), read(".1.....2..2...3.....1."));
  }

  @Test
  void twoNearCharactersThatDifferAreTwo() {
    assertEquals(Arrays.asList(0, 1, 2, 0), read(".1.....2..3.........1."));
  }

  @Test
  void nothingIsReadWhereNothingStands() {
    assertEquals(List.of(), read("......"));
  }
}

package org.phohien.samples.bench.confusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MisreadingsTest {

  private final Misreadings misreadings = new Misreadings();

  @Test
  void countsWhatLettersWereReadFor() {
    misreadings.page("quả chuông làng ta", "quả chuôug làng ta");
    assertEquals(Map.of("n\tu", 1), misreadings.changes());
    assertEquals(2, misreadings.of("n"), "chuông and làng");
    assertEquals(4, misreadings.words());
    assertEquals(1, misreadings.wrong());
  }

  @Test
  void neighbouringChangesAreOne() {
    misreadings.page("trời mưa to", "trời rnưa to");
    assertEquals(Map.of("m\trn", 1), misreadings.changes());
  }

  @Test
  void lostAndAddedWordsAreNoMisreadings() {
    misreadings.page("đê vỡ ở làng bên sông", "đê vỡ làng ~~ bên sông lớn");
    assertEquals(Map.of(), misreadings.changes());
    assertEquals(0, misreadings.wrong());
  }

  @Test
  void accentsAreLeftOut() {
    misreadings.page("phố hiến", "phô hiên");
    assertEquals(Map.of(), misreadings.changes());
  }
}

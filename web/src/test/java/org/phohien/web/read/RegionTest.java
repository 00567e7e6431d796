package org.phohien.web.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;

class RegionTest {

  private static final Pixels PAGE = new Pixels(1000, 1500);

  @Test
  void partOfThePageIsCutAtItsEdge() {
    assertEquals(Optional.of(new Box(10, 20, 30, 40)), Region.of("10,20,30,40", PAGE));
    assertEquals(Optional.of(new Box(900, 0, 100, 1500)), Region.of("pixel:900,0,400,9000", PAGE));
  }

  @Test
  void percentAreOfThePage() {
    assertEquals(
        Optional.of(new Box(100, 150, 255, 600)), Region.of("percent:10,10,25.5,40", PAGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1,2,3",
        "-1,0,5,5",
        "0,0,0,5",
        "1000,0,5,5",
        "9999999,0,5,5",
        "percent:1,1,5,5,",
        "percent:1,1,5"
      })
  void anythingElseIsNone(String xywh) {
    assertEquals(Optional.empty(), Region.of(xywh, PAGE));
  }
}

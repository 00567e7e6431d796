package org.phohien.ingest.ocr.hannom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Characters are read as a transcription would read them. */
class ReadingsTest {

  private static final Readings READINGS = Readings.shipped();

  @Test
  void eachCharacterHasItsReading() {
    assertEquals(List.of("đại", "việt", "sử", "ký", "toàn", "thư"), READINGS.of("大越史記全書"));
  }

  @Test
  void nomIsReadAsNom() {
    assertEquals("người", READINGS.of("𠊛").getFirst());
    assertEquals("đã", READINGS.of("㐌").getFirst());
  }

  @Test
  void unknownCharacterHasNone() {
    assertEquals(List.of(""), READINGS.of("\uE000"));
    assertTrue(READINGS.of("").isEmpty());
  }
}

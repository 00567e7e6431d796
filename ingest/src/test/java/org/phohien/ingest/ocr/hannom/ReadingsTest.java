package org.phohien.ingest.ocr.hannom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.problem.ArchiveException.Corrupt;

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
  void sameCharacterIsReadOtherwiseInAChronicleAndInAVerse() {
    assertEquals("chi", READINGS.of("天下之大本也").get(2));
    assertEquals("gì", READINGS.of("埃固別之庄").get(3));
  }

  @Test
  void characterIsReadByWhatStandsBesideIt() {
    assertEquals(List.of("hưng", "yên"), READINGS.of("興安"));
    assertEquals("an", READINGS.of("安南").getFirst());
  }

  @Test
  void damagedTableIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("readings.gz"), new byte[] {1, 2, 3});
    assertThrows(Corrupt.class, () -> Readings.in(file));
  }

  @Test
  void unknownCharacterHasNone() {
    assertEquals(List.of(""), READINGS.of("\uE000"));
    assertTrue(READINGS.of("").isEmpty());
  }
}

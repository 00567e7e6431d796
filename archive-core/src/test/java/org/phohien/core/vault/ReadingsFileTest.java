package org.phohien.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageReadings;
import org.phohien.core.problem.ArchiveException.Corrupt;

/** Readings come back from their file as they were. */
class ReadingsFileTest {

  private static final PageReadings READINGS =
      new PageReadings(
          PageId.nth(new ItemId("hn-01"), 2),
          Checksum.of("<alto/>".getBytes(UTF_8)),
          "phohien-readings 1",
          List.of(
              new PageReadings.OfLine(0, List.of("hưng", "yên")),
              new PageReadings.OfLine(3, List.of("", "nghiêng"))));

  @Test
  void writtenAndReadIsTheSame() {
    byte[] file = ReadingsFile.write(READINGS);
    assertEquals(READINGS, ReadingsFile.read(file, "x"));
    assertEquals(List.of("", "nghiêng"), READINGS.of(3));
    assertEquals(List.of(), READINGS.of(1));
  }

  @Test
  void aLineOfThePageIsALineOfTheFile() {
    String file = new String(ReadingsFile.write(READINGS), UTF_8);
    assertTrue(file.contains("\n {\"line\":0,\"readings\":[\"hưng\",\"yên\"]}"), file);
    assertTrue(file.endsWith("\n"), file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{}", "{\"format\":2}", "{\"format\":1,\"page\":\"?\"}", "\u0000"})
  void anythingElseIsRefused(String file) {
    assertThrows(Corrupt.class, () -> ReadingsFile.read(file.getBytes(UTF_8), "x"));
  }
}

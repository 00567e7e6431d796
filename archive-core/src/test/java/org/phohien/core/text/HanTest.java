package org.phohien.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanTest {

  @ParameterizedTest
  @CsvSource({
    "4E00, UNIFIED",
    "3400, EXTENSION_A",
    "20000, EXTENSION_B",
    "2A700, EXTENSION_C",
    "2B740, EXTENSION_D",
    "2B820, EXTENSION_E",
    "2CEB0, EXTENSION_F",
    "30000, EXTENSION_G",
    "31350, EXTENSION_H",
    "2EBF0, EXTENSION_I",
    "323B0, EXTENSION_J",
    "F900, COMPATIBILITY",
    "3005, MARK",
    "16FF0, READING_MARK",
    "E000, PRIVATE_USE",
    "F0000, PRIVATE_USE_PLANE_15",
    "100000, PRIVATE_USE_PLANE_16",
  })
  void knowsTheBlock(String hex, Han block) {
    int character = Integer.parseInt(hex, 16);
    assertEquals(Optional.of(block), Han.of(character));
    assertEquals(true, Han.isCharacter(character));
  }

  @ParameterizedTest
  @CsvSource({"0041", "1EA7", "3042", "2FF0", "D800", "FFFF"})
  void othersAreNone(String hex) {
    assertEquals(false, Han.isCharacter(Integer.parseInt(hex, 16)));
  }
}

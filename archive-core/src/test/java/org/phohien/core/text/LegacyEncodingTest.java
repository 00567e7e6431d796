package org.phohien.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.core.description.Shared;

class LegacyEncodingTest {

  @ParameterizedTest
  @CsvSource({
    "TCVN3, 48ad6e672059aa6e", // its ư is the soft hyphen
    "WINDOWS_1258, 48fd6e672059ea6e",
    "VISCII, 48df6e672059ea6e",
    "VPS, 48dc6e672059ea6e",
    "VNI, 48f66e67205965e26e"
  })
  void hungYenIsHungYenInEachOfThem(LegacyEncoding encoding, String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertEquals("Hưng Yên", encoding.decode(bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "TCVN3, ref.TCVN.bin",
    "VISCII, ref.VISCII.bin",
    "VPS, ref.VPS.bin",
    "VNI, ref.VNI.bin"
  })
  void paragraphThatRecodeWroteIsReadBack(LegacyEncoding encoding, String file) throws IOException {
    assertEquals(
        Files.readString(Shared.path("legacy-encodings/ref.utf8.txt")),
        encoding.decode(Files.readAllBytes(Shared.path("legacy-encodings/" + file))));
  }

  @Test
  void tonesOfWindows1258AreComposed() {
    assertEquals("ệ", LegacyEncoding.WINDOWS_1258.decode(new byte[] {(byte) 0xea, (byte) 0xf2}));
  }

  @Test
  void noByteBreaksTheDecoding() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    for (LegacyEncoding encoding : LegacyEncoding.values()) {
      String text = encoding.decode(all);
      assertTrue(text.contains("ABC"), encoding + ": " + text);
      assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(text), encoding.toString());
    }
  }
}

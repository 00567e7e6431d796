package org.phohien.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.core.description.MarcReading;
import org.phohien.core.description.RealRecords;
import org.phohien.core.description.Shared;

/** Text that was read wrongly once, or was never in letters. */
class MisreadTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void paragraphInViqrIsRead() throws IOException {
    assertEquals(
        Files.readString(Shared.path("legacy-encodings/ref.utf8.txt")),
        LegacyEncoding.VIQR.decode(
            Files.readAllBytes(Shared.path("legacy-encodings/ref.VIQR.bin"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xu+a.|xưa.", // a full stop, and no xưạ
        "DDi.a chi' Hu+ng Ye^n|Địa chí Hưng Yên",
        "la` ai?|là ai?",
        "ma. non|mạ non",
        "di.ch su+? va(n ho'a|dịch sử văn hóa",
        "Nguye^~n|Nguyễn",
        "C:\\.|C:.",
        "100%.|100%.",
      })
  void signsBehindLettersAreMarksWhereTheyCanBe(String spelt, String meant) {
    assertEquals(meant, LegacyEncoding.VIQR.decode(spelt.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void titlesThatWereMisreadComeBackAsTheyWere() throws IOException {
    for (LegacyEncoding code : new LegacyEncoding[] {LegacyEncoding.TCVN3, LegacyEncoding.VNI}) {
      LegacyWriter writer = new LegacyWriter(code);
      LegacyEncoding misread =
          code == LegacyEncoding.VNI ? LegacyEncoding.VNI_MISREAD : LegacyEncoding.TCVN3_MISREAD;
      int[] count = new int[2];
      try (Stream<MarcReading> all = RealRecords.read()) {
        all.map(r -> ((MarcReading.Read) r).entry().description().title())
            .forEach(title -> {
              Optional<byte[]> bytes = writer.write(title);
              // what Windows-1252 has no letter for, a program has not saved
              if (bytes.isPresent()
                  && new String(bytes.get(), WINDOWS_1252).indexOf('\ufffd') < 0) {
                String saved = new String(bytes.get(), WINDOWS_1252);
                count[0]++;
                count[1] +=
                    misread.decode(saved.getBytes(StandardCharsets.UTF_8)).equals(title) ? 1 : 0;
              }
            });
      }
      System.out.printf("%s misread: %d of %d titles%n", code, count[1], count[0]);
      assertTrue(count[0] > 1_000 && count[1] >= 0.995 * count[0], count[1] + " of " + count[0]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'Hng Yªn', Hưng Yên",
    "'trêng häc', trường học",
    "'xa', xa", // or xưa: nobody can know
    "'Th. S NguyÔn', Th. S Nguyễn",
    "'TP HCM', TP HCM"
  })
  void droppedLettersComeBackWhereThereIsOneWay(String saved, String meant) {
    assertEquals(
        meant, LegacyEncoding.TCVN3_MISREAD.decode(saved.getBytes(StandardCharsets.UTF_8)));
  }
}

package org.phohien.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.phohien.core.description.MarcReading;
import org.phohien.core.description.RealRecords;

class EncodingGuessTest {

  @ParameterizedTest
  @CsvSource({
    "TCVN3, Hưng Yên",
    "TCVN3, phố hiến",
    "TCVN3, địa chí",
    "TCVN3, chùa chuông",
    "TCVN3, nguyễn",
    "WINDOWS_1258, Hưng Yên",
    "WINDOWS_1258, Phố Hiến",
    "WINDOWS_1258, Nhãn lồng Hưng Yên",
    "WINDOWS_1258, Nguyễn Trãi",
    "VISCII, Văn miếu Xích Đằng",
    "VPS, Phố Hiến xưa",
    "VNI, Đền Mẫu",
    "VNI, Sắc phong làng Xích Đằng"
  })
  void shortQuestionIsReadAsItWasMeant(LegacyEncoding encoding, String meant) {
    byte[] bytes = new LegacyWriter(encoding).write(meant).orElseThrow();
    assertEquals(meant, EncodingGuess.of(bytes).getFirst().text());
  }

  @ParameterizedTest
  @FieldSource("org.phohien.core.text.LegacyEncoding#EIGHT_BIT")
  void titlesOfRealRecordsAreReadAsTheyWereMeant(LegacyEncoding encoding) throws IOException {
    LegacyWriter writer = new LegacyWriter(encoding);
    int right = 0;
    int all = 0;
    List<String> wrong = new ArrayList<>();
    List<String> titles = titles();
    // the letters were counted in the others
    for (int i = 1; i < titles.size(); i += 2) {
      String title = titles.get(i);
      Optional<byte[]> bytes =
          title.chars().anyMatch(c -> c >= 0x80) ? writer.write(title) : Optional.empty();
      if (bytes.isPresent()) {
        all++;
        if (EncodingGuess.of(bytes.get()).getFirst().text().equals(title)) {
          right++;
        } else {
          wrong.add(title + " > " + EncodingGuess.of(bytes.get()).getFirst().text());
        }
      }
    }
    System.out.printf("%s: %d of %d titles%n", encoding, right, all);
    assertTrue(all > 500 && right >= 0.995 * all, right + " of " + all + " " + wrong);
  }

  private static List<String> titles() throws IOException {
    try (Stream<MarcReading> all = RealRecords.read()) {
      return all.map(r -> ((MarcReading.Read) r).entry().description().title()).toList();
    }
  }

  @Test
  void readingsThatSayTheSameAreOne() {
    List<EncodingGuess> guesses = EncodingGuess.of(new byte[] {'H', (byte) 0xfd, 'n', 'g'});
    assertEquals(guesses.size(), guesses.stream().map(EncodingGuess::text).distinct().count());
  }
}

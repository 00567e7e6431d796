package org.phohien.core.description;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phohien.core.text.LegacyEncoding;

class EncodingVoteTest {

  private static final List<String> TITLES =
      List.of(
          "Lịch sử đảng bộ tỉnh Hưng Yên",
          "Truyện kể dân gian phủ Khoái Châu",
          "Nghề trồng nhãn lồng ở Phố Hiến",
          "Địa chí xã Xích Đằng",
          "Văn bia chùa Chuông");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = LegacyEncoding.class,
      names = {"TCVN3", "VISCII"})
  void theFieldsSayInWhichCodeTheyAreAndTheFileIsReadInIt(LegacyEncoding code) throws IOException {
    Path file = file(text -> encoded(text.toLowerCase(Locale.ROOT), code));

    EncodingVote.Verdict verdict = EncodingVote.of(file).orElseThrow();

    assertEquals(Optional.of(code), verdict.legacy());
    assertTrue(verdict.votes() >= verdict.fields() - 1, verdict.toString());
    assertTrue(verdict.margin() > 3, verdict.toString());
    assertEquals(TITLES.getFirst().toLowerCase(Locale.ROOT), verdict.examples().getFirst().after());
    assertEquals(
        TITLES.stream().map(t -> t.toLowerCase(Locale.ROOT)).toList(),
        titles(file, new MarcManner(true, verdict.legacy())));
  }

  @Test
  void aFileInUtf8IsAskedNothing() throws IOException {
    Path file = file(text -> text.getBytes(UTF_8));
    assertEquals(Optional.empty(), EncodingVote.of(file));
    assertEquals(TITLES, titles(file, new MarcManner(true, Optional.of(LegacyEncoding.TCVN3))));
  }

  @Test
  void aFewRecordsInUtf8AmongOldOnesStayAsTheyAre() throws IOException {
    Path file =
        file(text ->
            text.startsWith("Văn")
                ? text.getBytes(UTF_8)
                : encoded(text.toLowerCase(Locale.ROOT), LegacyEncoding.TCVN3));
    EncodingVote.Verdict verdict = EncodingVote.of(file).orElseThrow();
    assertEquals(
        "Văn bia chùa Chuông", titles(file, new MarcManner(true, verdict.legacy())).getLast());
  }

  /** How a text is written. */
  private interface Writing {
    byte[] of(String text);
  }

  private Path file(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String title : TITLES) {
      out.writeBytes(record(writing.of(title)));
    }
    return Files.write(folder.resolve("cu.mrc"), out.toByteArray());
  }

  /** A record with a title and no claim to be Unicode. */
  private static byte[] record(byte[] title) {
    int field = 4 + title.length + 1;
    int base = 24 + 12 + 1;
    String head =
        String.format(
            Locale.ROOT, "%05dnam  22%05d a 4500245%04d00000", base + field + 1, base, field);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((head + "\u001E10\u001Fa").getBytes(ISO_8859_1));
    out.writeBytes(title);
    out.writeBytes("\u001E\u001D".getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  private static byte[] encoded(String text, LegacyEncoding code) {
    Map<String, Byte> bytes = new HashMap<>();
    for (int b = 255; b >= 32; b--) {
      bytes.put(code.decode(new byte[] {(byte) b}), (byte) b);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    text.chars()
        .mapToObj(Character::toString)
        .forEach(letter -> out.write(bytes.getOrDefault(letter, (byte) '?')));
    return out.toByteArray();
  }

  private static List<String> titles(Path file, MarcManner manner) {
    try (Stream<MarcReading> records = MarcFile.read(file, manner)) {
      return records
          .map(r -> assertInstanceOf(MarcReading.Read.class, r, r.toString()))
          .map(r -> r.entry().description().title())
          .toList();
    }
  }
}

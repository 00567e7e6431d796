package org.phohien.core.description;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.marc4j.converter.impl.AnselToUnicode;
import org.phohien.core.text.LegacyEncoding;

/** Decodes the text of MARC records. One for each thread: the MARC-8 decoder has a state. */
final class MarcText {

  private final Optional<LegacyEncoding> assumed;
  private final List<String> errors = new ArrayList<>();
  private final AnselToUnicode marc8 = new AnselToUnicode((_, message) -> errors.add(message));

  /**
   * A decoder.
   *
   * @param assumed the code of records that are not UTF-8, where it is known better than the leader
   *     says
   */
  MarcText(Optional<LegacyEncoding> assumed) {
    this.assumed = assumed;
  }

  /**
   * The encoding of a record. Many Vietnamese systems write UTF-8 and leave leader/09 blank; bytes
   * that are valid UTF-8 beyond ASCII are never MARC-8, where a diacritic stands before an ASCII
   * letter.
   */
  MarcEncoding encoding(char scheme, byte[] record) {
    if (isUtf8(record)) {
      return assumed
          .filter(LegacyEncoding.IN_UNICODE::contains)
          .map(MarcEncoding::of)
          .orElse(MarcEncoding.UTF_8);
    }
    return assumed
        .map(MarcEncoding::of)
        .orElse(scheme == 'a' ? MarcEncoding.UTF_8 : MarcEncoding.MARC_8);
  }

  /** The text between two offsets. */
  String decode(byte[] bytes, int from, int to, MarcEncoding encoding) throws BadMarc {
    return switch (encoding) {
      case UTF_8, AS_DECLARED -> utf8(bytes, from, to);
      case MARC_8 -> marc8(Arrays.copyOfRange(bytes, from, to));
      case WINDOWS_1258, TCVN3, VNI, VISCII, VPS, VIQR, TCVN3_MISREAD, VNI_MISREAD ->
          encoding.legacy().orElseThrow().decode(Arrays.copyOfRange(bytes, from, to));
    };
  }

  static boolean isUtf8(byte[] record) {
    try {
      utf8(record, 0, record.length);
      return true;
    } catch (BadMarc e) {
      return false;
    }
  }

  private static String utf8(byte[] bytes, int from, int to) throws BadMarc {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw new BadMarc("text is not UTF-8 as the leader says: " + e.getMessage());
    }
  }

  private String marc8(byte[] bytes) throws BadMarc {
    errors.clear();
    String text;
    try {
      text = marc8.convert(bytes);
    } catch (RuntimeException e) {
      // The decoder runs over the end of a broken escape sequence.
      throw new BadMarc("text is not MARC-8 as the leader says: " + e.getMessage());
    }
    if (!errors.isEmpty()) {
      throw new BadMarc("text is not MARC-8 as the leader says: " + errors.getFirst());
    }
    return text;
  }
}

package org.phohien.iiif.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.phohien.core.problem.ArchiveException.NotFound;

/** Reads percent-encoded parts of an address (RFC 3986, 2.1) as UTF-8. */
final class Percent {

  private Percent() {}

  /**
   * Decodes one segment of a path, strictly.
   *
   * @throws NotFound when it is no UTF-8, or a decoded slash or backslash would make two of it
   */
  static String segment(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteBuffer bytes =
        bytes(text).orElseThrow(() -> new NotFound("address with a broken percent sign"));
    try {
      String decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      if (decoded.indexOf('/') >= 0 || decoded.indexOf('\\') >= 0) {
        throw new NotFound("address with an encoded slash");
      }
      return decoded;
    } catch (CharacterCodingException e) {
      throw new NotFound("address that is no UTF-8");
    }
  }

  /** Decodes what a reader typed: what can't be decoded stays as it is or is replaced. */
  static String lenient(String text) {
    return bytes(text).map(b -> StandardCharsets.UTF_8.decode(b).toString()).orElse(text);
  }

  /** The bytes that are meant; empty when a percent sign is not followed by two digits. */
  private static Optional<ByteBuffer> bytes(String text) {
    byte[] bytes = new byte[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (low < 0) {
          return Optional.empty();
        }
        bytes[length++] = (byte) (high << 4 | low);
        i += 2;
      } else {
        bytes[length++] = (byte) c;
      }
    }
    return Optional.of(ByteBuffer.wrap(bytes, 0, length));
  }
}

package org.phohien.core.text;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes text as old programs did: the decoder turned round, by asking it what each byte, and each
 * letter with a byte behind it, says.
 */
final class LegacyWriter {

  private final Map<String, byte[]> bytes = new HashMap<>();

  LegacyWriter(LegacyEncoding encoding) {
    for (int first = 0x20; first < 0x100; first++) {
      remember(encoding, new byte[] {(byte) first});
    }
    for (int first = 0x41; first < 0x100; first++) {
      for (int second = 0x80; second < 0x100; second++) {
        remember(encoding, new byte[] {(byte) first, (byte) second});
      }
    }
  }

  private void remember(LegacyEncoding encoding, byte[] written) {
    String text = encoding.decode(written);
    if (text.length() == 1 && text.charAt(0) != '\ufffd') {
      bytes.putIfAbsent(text, written);
    }
  }

  /** The bytes, or empty when the encoding lacks a character of the text. */
  Optional<byte[]> write(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      byte[] letter = bytes.get(text.substring(i, i + 1));
      if (letter == null) {
        return Optional.empty();
      }
      out.writeBytes(letter);
    }
    return Optional.of(out.toByteArray());
  }
}

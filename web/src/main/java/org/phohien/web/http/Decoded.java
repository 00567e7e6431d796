package org.phohien.web.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phohien.core.text.EncodingGuess;
import org.phohien.web.visit.Parameters;

/**
 * Percent-encoded text from an address or a form, decoded without ever failing: bytes that are not
 * UTF-8 are read in the old Vietnamese code they look most like.
 *
 * @param parameters the values, without control characters
 * @param readings how the question {@code q} may be read, the likeliest first; empty when it was
 *     UTF-8
 */
record Decoded(Parameters parameters, List<EncodingGuess> readings) {

  /** More than any form of ours has; the rest is left out. */
  private static final int MOST_VALUES = 1_000;

  Decoded {
    readings = List.copyOf(readings);
  }

  /** Decodes {@code application/x-www-form-urlencoded} text. */
  static Decoded of(String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<EncodingGuess> readings = List.of();
    int count = 0;
    for (String pair : encoded.split("&", MOST_VALUES + 1)) {
      if (pair.isEmpty() || ++count > MOST_VALUES) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = text(bytes(equals < 0 ? pair : pair.substring(0, equals), true)).text();
      Text value = text(bytes(equals < 0 ? "" : pair.substring(equals + 1), true));
      values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value.text());
      if (name.equals("q") && readings.isEmpty()) {
        readings = value.readings();
      }
    }
    return new Decoded(new Parameters(values), readings);
  }

  /** Decodes a path. */
  static String path(String encoded) {
    return text(bytes(encoded, false)).text();
  }

  private record Text(String text, List<EncodingGuess> readings) {}

  private static byte[] bytes(String encoded, boolean plusIsSpace) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(encoded.charAt(i + 2), 16);
      if (c == '%' && low >= 0) {
        bytes.write(high << 4 | low);
        i += 2;
      } else if (c == '+' && plusIsSpace) {
        bytes.write(' ');
      } else if (c < 0x100) {
        // a server hands raw bytes of an address over as Latin-1
        bytes.write(c);
      } else {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static Text text(byte[] bytes) {
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer to = CharBuffer.allocate(bytes.length);
    boolean whole = !utf8.decode(from, to, true).isError();
    String read = to.flip().toString();
    if (whole || isCutShort(read, from.remaining())) {
      return new Text(clean(read), List.of());
    }
    List<EncodingGuess> readings = EncodingGuess.of(bytes);
    return new Text(clean(readings.getFirst().text()), readings);
  }

  /** UTF-8 that some program cut in the middle of its last letter is UTF-8 all the same. */
  private static boolean isCutShort(String read, int left) {
    return left < 4 && read.chars().anyMatch(c -> c >= 0x80);
  }

  /** Control characters mean nothing in what people type; line ends stay for text areas. */
  private static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }
}

package org.phohien.web.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phohien.web.visit.Parameters;

/**
 * Percent-encoded text from an address or a form, decoded without ever failing: bytes that are not
 * UTF-8 are read as Windows-1258, the code page old Vietnamese programs send, and said to be so.
 *
 * @param parameters the values, without control characters
 * @param damaged whether anything was not UTF-8
 */
record Decoded(Parameters parameters, boolean damaged) {

  private static final Charset VIETNAMESE = Charset.forName("windows-1258");

  /** More than any form of ours has; the rest is left out. */
  private static final int MOST_VALUES = 1_000;

  /** Decodes {@code application/x-www-form-urlencoded} text. */
  static Decoded of(String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    boolean damaged = false;
    int count = 0;
    for (String pair : encoded.split("&", MOST_VALUES + 1)) {
      if (pair.isEmpty() || ++count > MOST_VALUES) {
        continue;
      }
      int equals = pair.indexOf('=');
      Text name = text(equals < 0 ? pair : pair.substring(0, equals));
      Text value = text(equals < 0 ? "" : pair.substring(equals + 1));
      damaged |= name.damaged() || value.damaged();
      values.computeIfAbsent(name.text(), _ -> new ArrayList<>()).add(value.text());
    }
    return new Decoded(new Parameters(values), damaged);
  }

  /** A decoded text. */
  record Text(String text, boolean damaged) {}

  /** Decodes one name, value or path. */
  static Text text(String encoded) {
    return text(encoded, true);
  }

  static Text text(String encoded, boolean plusIsSpace) {
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
      } else if (c < 0x80) {
        bytes.write(c);
      } else if (c < 0x100) {
        // a server hands raw bytes of an address over as Latin-1
        bytes.write(c);
      } else {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return text(bytes.toByteArray());
  }

  private static Text text(byte[] bytes) {
    try {
      String read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Text(clean(read), false);
    } catch (CharacterCodingException e) {
      return new Text(clean(new String(bytes, VIETNAMESE)), true);
    }
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

package org.phohien.core.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Text that was in an eight-bit code, taken for Windows-1252 by some program, and saved as UTF-8:
 * {@code H­ng Yªn} for Hưng Yên. The letters are turned into the bytes they came from and read
 * anew; what can't have come from a byte (a letter typed since) stays.
 */
final class Misread {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Misread() {}

  /**
   * The text as it was meant, NFC.
   *
   * @param utf8 the bytes of the misread text
   * @param code it was in at first
   */
  static String mended(byte[] utf8, LegacyEncoding code) {
    String text =
        Normalizer.normalize(new String(utf8, StandardCharsets.UTF_8), Normalizer.Form.NFC);
    CharsetEncoder bytes = WINDOWS_1252.newEncoder();
    StringBuilder mended = new StringBuilder(text.length());
    ByteArrayOutputStream run = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      int b = aByte(text.charAt(i), bytes);
      if (b >= 0) {
        run.write(b);
      } else {
        mended.append(code.decode(run.toByteArray())).append(text.charAt(i));
        run.reset();
      }
    }
    return Normalizer.normalize(mended.append(code.decode(run.toByteArray())), Normalizer.Form.NFC);
  }

  /** The byte that reads as this letter; -1 where there is none. */
  private static int aByte(char letter, CharsetEncoder encoder) {
    if (letter < 0xA0) {
      return letter; // five bytes have no letter there and stay what they are
    }
    try {
      ByteBuffer one = encoder.encode(CharBuffer.wrap(new char[] {letter}));
      return one.get() & 0xff;
    } catch (CharacterCodingException e) {
      return -1;
    }
  }
}

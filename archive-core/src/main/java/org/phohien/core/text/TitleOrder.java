package org.phohien.core.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The order of titles in a Vietnamese catalog.
 *
 * <p>Word by word, as dictionaries do: first the letters in the order a ă â b c d đ e ê … y, then
 * the tone in the order level, huyền, hỏi, ngã, sắc, nặng. Numbers go by value and before letters,
 * Hán characters by code point and last. Java's own collator ignores spaces and so mixes words.
 */
public final class TitleOrder {

  private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
  private static final int END_OF_WORD = 1;
  private static final int NUMBER = 2;
  private static final int LETTERS = 0x40;
  private static final int OTHER = 0xE0;

  private TitleOrder() {}

  /** A key whose bytes, compared as unsigned, give the order. */
  public static byte[] key(String title) {
    String text = Normalizer.normalize(title, Normalizer.Form.NFC);
    ByteArrayOutputStream key = new ByteArrayOutputStream(text.length() + 8);
    for (Token token : Tokens.of(text)) {
      String word = text.substring(token.start(), token.end());
      switch (token.kind()) {
        case NUMBER -> number(token.folded(), key);
        case WORD -> letters(word, key);
        case HAN -> other(word, key);
      }
      key.write(END_OF_WORD);
    }
    return key.toByteArray();
  }

  private static void number(String digits, ByteArrayOutputStream key) {
    key.write(NUMBER);
    key.write(Math.min(digits.length(), 0xFF));
    key.writeBytes(digits.getBytes(StandardCharsets.US_ASCII));
  }

  private static void letters(String word, ByteArrayOutputStream key) {
    ByteArrayOutputStream tones = new ByteArrayOutputStream();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Letters.tone(c) != Tone.NGANG) {
        tones.write(Letters.tone(c).place() + 2);
      }
      letter(c, key);
    }
    // The tone counts only among equal letters: ma, mà, má stand together before mai.
    key.write(END_OF_WORD);
    key.writeBytes(tones.toByteArray());
  }

  private static void letter(char c, ByteArrayOutputStream key) {
    int place = ALPHABET.indexOf(Letters.toneless(c));
    int bare = place >= 0 ? place : ALPHABET.indexOf(Letters.bare(c));
    if (bare >= 0) {
      key.write(LETTERS + 2 * bare + (place >= 0 ? 0 : 1));
    } else if (c >= '0' && c <= '9') {
      key.write(NUMBER + 1 + (c - '0'));
    } else {
      other(String.valueOf(c), key);
    }
  }

  private static void other(String characters, ByteArrayOutputStream key) {
    key.write(OTHER);
    key.writeBytes(characters.getBytes(StandardCharsets.UTF_8));
  }
}

package org.phohien.samples.generator;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * Writes Vietnamese as old Windows programs did: windows-1258 has ă â đ ê ô ơ ư whole and the five
 * tones as combining marks. Java encodes both but doesn't take a letter such as ậ apart first.
 */
final class Windows1258 {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private Windows1258() {}

  static byte[] encode(String text) {
    Charset charset = Charset.forName("windows-1258");
    CharsetEncoder encoder = charset.newEncoder();
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(letter -> encoder.canEncode(letter) ? letter : apart(letter))
        .collect(Collectors.joining())
        .getBytes(charset);
  }

  /** The letter with its own mark, then the tone. */
  private static String apart(String letter) {
    String marks = Normalizer.normalize(letter, Normalizer.Form.NFD);
    String base = marks.replaceAll("[" + TONES + "]", "");
    String tone = marks.replaceAll("[^" + TONES + "]", "");
    return Normalizer.normalize(base, Normalizer.Form.NFC) + tone;
  }
}

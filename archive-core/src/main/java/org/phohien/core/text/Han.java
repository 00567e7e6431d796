package org.phohien.core.text;

import java.util.Optional;

/**
 * The blocks in which Hán and Nôm characters stand.
 *
 * <p>A table of our own and not the JDK's: it knows the extensions that are newer than the JDK, and
 * the private use areas, where fonts for Nôm keep the characters Unicode does not have yet.
 */
public enum Han {
  UNIFIED(0x4E00, 0x9FFF),
  EXTENSION_A(0x3400, 0x4DBF),
  EXTENSION_B(0x20000, 0x2A6DF),
  EXTENSION_C(0x2A700, 0x2B73F),
  EXTENSION_D(0x2B740, 0x2B81F),
  EXTENSION_E(0x2B820, 0x2CEAF),
  EXTENSION_F(0x2CEB0, 0x2EBEF),
  EXTENSION_G(0x30000, 0x3134F),
  EXTENSION_H(0x31350, 0x323AF),
  EXTENSION_I(0x2EBF0, 0x2EE5F),
  EXTENSION_J(0x323B0, 0x3347F),
  /** Compatibility ideographs; NFC turns nearly all of them into unified ones. */
  COMPATIBILITY(0xF900, 0xFAFF),
  COMPATIBILITY_SUPPLEMENT(0x2F800, 0x2FA1F),
  RADICAL(0x2E80, 0x2FDF),
  /** Iteration mark 々, closing mark 〆, zero 〇. */
  MARK(0x3005, 0x3007),
  /** The two Vietnamese alternate reading marks (dấu cá, dấu nháy). */
  READING_MARK(0x16FF0, 0x16FF1),
  /** Private use: Nôm characters of a font's own. */
  PRIVATE_USE(0xE000, 0xF8FF),
  PRIVATE_USE_PLANE_15(0xF0000, 0xFFFFD),
  PRIVATE_USE_PLANE_16(0x100000, 0x10FFFD);

  private final int first;
  private final int last;

  Han(int first, int last) {
    this.first = first;
    this.last = last;
  }

  /** The block of a character; empty when it is no Hán or Nôm character. */
  public static Optional<Han> of(int codePoint) {
    for (Han block : BLOCKS) {
      if (codePoint >= block.first && codePoint <= block.last) {
        return Optional.of(block);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a character is a token of its own. Planes 2 and 3 belong to ideographs as a whole, so
   * extensions to come are in already.
   */
  public static boolean isCharacter(int codePoint) {
    if (codePoint < RADICAL.first) {
      return false;
    }
    return (codePoint >= 0x20000 && codePoint <= 0x3FFFD) || of(codePoint).isPresent();
  }

  /** Variation selectors and other marks of form that change no character's identity. */
  static boolean isIgnorable(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
        || Character.getType(codePoint) == Character.FORMAT;
  }

  private static final Han[] BLOCKS = values();
}

package org.phohien.iiif.image;

import java.math.BigDecimal;

/**
 * How the picture is turned after scaling (Image API 3.0, 4.3): mirrored first, then clockwise.
 *
 * @param mirrored left and right exchanged
 * @param degrees by which it is turned clockwise, 0 to less than 360
 */
public record Rotation(boolean mirrored, double degrees) {

  /** As it stands. */
  public static final Rotation NONE = new Rotation(false, 0);

  public Rotation {
    degrees = degrees == 360 ? 0 : degrees;
  }

  /**
   * Reads a rotation.
   *
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code iiif.rotation.syntax}
   */
  static Rotation parse(String text) {
    boolean mirrored = text.startsWith("!");
    double degrees = Numeral.decimal(text, mirrored ? 1 : 0, text.length(), Rule.ROTATION_SYNTAX);
    if (degrees > 360) {
      throw Rule.ROTATION_SYNTAX.broken("a rotation lies between 0 and 360");
    }
    return new Rotation(mirrored, degrees);
  }

  /** Whether it is turned by none, one, two or three quarters. */
  boolean isUpright() {
    return degrees % 90 == 0;
  }

  /** How many quarters, where {@link #isUpright}. */
  int quarters() {
    return (int) (degrees / 90);
  }

  String canonical() {
    String number = BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    return (mirrored ? "!" : "") + number;
  }
}

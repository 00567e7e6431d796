package org.phohien.iiif.image;

/**
 * How the picture is turned after scaling (Image API 3.0, 4.3): mirrored first, then clockwise.
 *
 * @param mirrored left and right exchanged
 * @param quarters how often it is turned by 90 degrees clockwise, 0 to 3
 */
public record Rotation(boolean mirrored, int quarters) {

  /** As it stands. */
  public static final Rotation NONE = new Rotation(false, 0);

  /**
   * Reads a rotation.
   *
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code iiif.rotation.syntax}, or
   *     {@code iiif.rotation.unsupported} for angles that are no quarter turns
   */
  static Rotation parse(String text) {
    boolean mirrored = text.startsWith("!");
    double degrees = Numeral.decimal(text, mirrored ? 1 : 0, text.length(), Rule.ROTATION_SYNTAX);
    if (degrees > 360) {
      throw Rule.ROTATION_SYNTAX.broken("a rotation lies between 0 and 360");
    }
    if (degrees % 90 != 0) {
      throw Rule.ROTATION_UNSUPPORTED.broken("only quarter turns are made here");
    }
    return new Rotation(mirrored, (int) (degrees / 90) % 4);
  }

  String canonical() {
    return (mirrored ? "!" : "") + quarters * 90;
  }
}

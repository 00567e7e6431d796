package org.phohien.iiif.image;

/** Colour, grey, or black and white (Image API 3.0, 4.4). */
public enum Quality {
  DEFAULT("default"),
  COLOR("color"),
  GRAY("gray"),
  BITONAL("bitonal");

  private final String word;

  Quality(String word) {
    this.word = word;
  }

  /** Its word in addresses. */
  public String word() {
    return word;
  }

  /**
   * Reads a quality.
   *
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code iiif.quality.syntax}
   */
  static Quality parse(String text) {
    return switch (text) {
      case "default" -> DEFAULT;
      case "color" -> COLOR;
      case "gray" -> GRAY;
      case "bitonal" -> BITONAL;
      default -> throw Rule.QUALITY_SYNTAX.broken("a quality is default, color, gray or bitonal");
    };
  }
}

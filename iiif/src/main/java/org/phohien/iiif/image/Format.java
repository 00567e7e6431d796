package org.phohien.iiif.image;

/** The file formats that are given out (Image API 3.0, 4.5). */
public enum Format {
  JPG("jpg", "image/jpeg"),
  PNG("png", "image/png"),
  GIF("gif", "image/gif"),
  TIF("tif", "image/tiff");

  private final String extension;
  private final String mediaType;

  Format(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** Its ending in addresses. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * Reads a format.
   *
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code iiif.format.unsupported} for
   *     formats the standard knows and we do not make, {@code iiif.format.syntax} for others
   */
  static Format parse(String text) {
    return switch (text) {
      case "jpg" -> JPG;
      case "png" -> PNG;
      case "gif" -> GIF;
      case "tif" -> TIF;
      case "jp2", "pdf", "webp" ->
          throw Rule.FORMAT_UNSUPPORTED.broken(
              "images are given as jpg, png, gif or tif, not " + text);
      default -> throw Rule.FORMAT_SYNTAX.broken("a format is jpg, png, gif or tif");
    };
  }
}

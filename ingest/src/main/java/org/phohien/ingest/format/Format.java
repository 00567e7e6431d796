package org.phohien.ingest.format;

import java.util.Arrays;
import java.util.Optional;

/** The types of files the archive takes. */
public enum Format {
  TIFF("image/tiff"),
  JPEG("image/jpeg"),
  JPEG_2000("image/jp2"),
  PNG("image/png"),
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The registered media type. */
  public String mediaType() {
    return mediaType;
  }

  /** The format a media type names, or empty. */
  public static Optional<Format> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(f -> f.mediaType.equals(mediaType)).findFirst();
  }
}

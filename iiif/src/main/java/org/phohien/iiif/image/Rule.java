package org.phohien.iiif.image;

import org.phohien.core.problem.ArchiveException.Invalid;

/** The rules a request can break; their names are stable and stand in problem bodies. */
public enum Rule {
  REGION_SYNTAX("iiif.region.syntax"),
  REGION_OUTSIDE("iiif.region.outside"),
  REGION_EMPTY("iiif.region.empty"),
  SIZE_SYNTAX("iiif.size.syntax"),
  SIZE_ZERO("iiif.size.zero"),
  SIZE_UPSCALING("iiif.size.upscaling"),
  SIZE_LIMIT("iiif.size.limit"),
  ROTATION_SYNTAX("iiif.rotation.syntax"),
  QUALITY_SYNTAX("iiif.quality.syntax"),
  FORMAT_SYNTAX("iiif.format.syntax"),
  FORMAT_UNSUPPORTED("iiif.format.unsupported");

  private final String key;

  Rule(String key) {
    this.key = key;
  }

  /** Its name, and the key of its sentence in the message catalog. */
  public String key() {
    return key;
  }

  /** The exception that says a request breaks this rule. */
  public Invalid broken(String message) {
    return new Invalid(key, message);
  }

  /** Whether a rule's name means "valid, but not done here" (Image API 3.0, 7.3: status 501). */
  public static boolean isUnsupported(String key) {
    return key.equals(FORMAT_UNSUPPORTED.key);
  }
}

package org.phohien.core.description;

import java.util.Arrays;
import java.util.Optional;
import org.phohien.core.text.LegacyEncoding;

/** How the text of a MARC record is coded. */
public enum MarcEncoding {
  /** Unicode as UTF-8 (leader/09 {@code a}), composed or decomposed. */
  UTF_8(Optional.empty()),
  /** MARC-8: ANSEL and other sets by escape sequences (leader/09 blank). */
  MARC_8(Optional.empty()),
  /** What the declaration of the XML file says. */
  AS_DECLARED(Optional.empty()),
  /** Windows-1258, which MARC does not know and old systems wrote all the same; so the others. */
  WINDOWS_1258(Optional.of(LegacyEncoding.WINDOWS_1258)),
  TCVN3(Optional.of(LegacyEncoding.TCVN3)),
  VNI(Optional.of(LegacyEncoding.VNI)),
  VISCII(Optional.of(LegacyEncoding.VISCII)),
  VPS(Optional.of(LegacyEncoding.VPS)),
  /** Spelt in ASCII, or read wrongly once and saved in UTF-8. */
  VIQR(Optional.of(LegacyEncoding.VIQR)),
  TCVN3_MISREAD(Optional.of(LegacyEncoding.TCVN3_MISREAD)),
  VNI_MISREAD(Optional.of(LegacyEncoding.VNI_MISREAD));

  @SuppressWarnings("ImmutableEnumChecker") // an Optional of an enum
  private final Optional<LegacyEncoding> legacy;

  MarcEncoding(Optional<LegacyEncoding> legacy) {
    this.legacy = legacy;
  }

  /** The old code it is, if it is one. */
  public Optional<LegacyEncoding> legacy() {
    return legacy;
  }

  static MarcEncoding of(LegacyEncoding legacy) {
    return Arrays.stream(values())
        .filter(e -> e.legacy.equals(Optional.of(legacy)))
        .findFirst()
        .orElseThrow();
  }
}

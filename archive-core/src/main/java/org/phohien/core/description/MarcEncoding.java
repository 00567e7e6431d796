package org.phohien.core.description;

/** How the text of a MARC record is coded. */
public enum MarcEncoding {
  /** Unicode as UTF-8 (leader/09 {@code a}), composed or decomposed. */
  UTF_8,
  /** MARC-8: ANSEL and other sets by escape sequences (leader/09 blank). */
  MARC_8,
  /** What the declaration of the XML file says. */
  AS_DECLARED
}

package org.phohien.core.search;

/** By what a result can be narrowed. */
public enum Facet {
  /** Slug of the collection. */
  KIND,
  /** Four digits. */
  YEAR,
  /** Place as the description writes it. */
  PLACE,
  /** ISO 639-2/B code. */
  LANGUAGE
}

package org.phohien.core.search;

/** A part of an item's description that can be asked by name: {@code nhan đề:}, {@code title:}. */
public enum Part {
  /** Titles, also those of the serial an issue belongs to. */
  TITLE,
  /** Persons and bodies. */
  AUTHOR,
  /** Places it is about. */
  PLACE,
  SUBJECT,
  /** Publisher and place of publication. */
  PUBLISHER,
  /** ISO 639-2/B codes and the names of those languages the library has most of. */
  LANGUAGE,
  /** Collection, by its slug and its names. */
  KIND,
  /** Call numbers, ISBN, and the item's own id. */
  IDENTIFIER,
  /** The years a date can stand for. */
  YEAR
}

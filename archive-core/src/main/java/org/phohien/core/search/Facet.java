package org.phohien.core.search;

/** By what a result can be narrowed. */
public enum Facet {
  /** Slug of the collection. */
  KIND,
  /** Four digits. */
  YEAR,
  /** First year of ten, four digits: the years told more coarsely. */
  DECADE,
  /** Reign name, see {@code Reigns.label}. */
  REIGN,
  /**
   * Place with all it lies in, as the gazetteer has it, the widest first: {@code tỉnh Hưng
   * Yên/huyện Ân Thi}; each of the wider ones is a value too. A place it does not know stands as
   * the description writes it.
   */
  PLACE,
  /** ISO 639-2/B code. */
  LANGUAGE;

  /** Between a place and one that lies in it. */
  public static final String WITHIN = "/";

  /** Those of a tree, each with what it lies in. */
  private static final int MOST_PLACES = 200;

  /** Values of one answer that are of any use to a reader. */
  private static final int MOST_VALUES = 50;

  /** All of them, for a picture of how hits lie in time; a made-up date holds no more. */
  private static final int MOST_YEARS = 1_000;

  /** How many of its values an answer has at most. */
  public int mostValues() {
    return tellsYears() ? MOST_YEARS : this == PLACE ? MOST_PLACES : MOST_VALUES;
  }

  /**
   * Whether choosing among another facet's values is choosing among its own, so that an item kept
   * out by that choice alone still counts here.
   */
  public boolean chosenWith(Facet other) {
    return this == other || (tellsYears() && other.tellsYears());
  }

  private boolean tellsYears() {
    return this == YEAR || this == DECADE;
  }
}

package org.phohien.core.search.lucene;

/** The names of the index's fields. */
final class Fields {

  /** On all documents: the item's id. */
  static final String ITEM = "item";

  /** On all documents: who may find it, the name of a {@code Rights.Access}. */
  static final String SEE = "see";

  /** On all documents: how many documents further the item's description is; 0 on itself. */
  static final String DISTANCE = "distance";

  /** The text of a page or description: with accents, without, neighbours. */
  static final String EXACT = "exact";

  static final String FOLDED = "folded";
  static final String PAIRS = "pairs";

  /** Pairs of characters as they may be read, without accents and with. */
  static final String READINGS = "readings";

  static final String EXACT_READINGS = "exactreadings";

  /** On pages: what words and pairs may be besides what was read, by likelihood. */
  static final String OTHERS = "others";

  /** On pages: {@code item:key}. */
  static final String PAGE = "page";

  static final String KEY = "key";
  static final String LABEL = "label";
  static final String TEXT = "text";
  static final String PLACES = "places";

  /** On descriptions: marks them as such. */
  static final String DESCRIPTION = "description";

  /** On descriptions: titles and names without accents, for ranking. */
  static final String TITLE = "title";

  /** On descriptions: each part that can be asked by name has a field of its name behind this. */
  static final String PART = "part.";

  /** On descriptions: first and last year the date can stand for. */
  static final String YEARS = "years";

  /** On descriptions: each facet has a field of its name with this before it. */
  static final String FACET = "facet.";

  /** On descriptions: day of the work as a number that sorts, undated last. */
  static final String DATE = "date";

  /** On descriptions: first eight bytes of the title's key, and the whole key. */
  static final String TITLE_START = "titlestart";

  static final String TITLE_KEY = "titlekey";

  /** On descriptions: number of the change that published it. */
  static final String CHANGE = "change";

  /** On descriptions: folded text, U+0000, text as written. */
  static final String SUGGESTION = "suggestion";

  private Fields() {}
}

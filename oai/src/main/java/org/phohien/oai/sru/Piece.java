package org.phohien.oai.sru;

import java.util.Locale;

/**
 * One thing asked of a record, in the words of the search.
 *
 * @param text without an exclusion, e.g. {@code title:"địa chí"}
 * @param of the index it is about
 * @param excluded whether a record must not have it
 */
record Piece(String text, SruIndex of, boolean excluded) {

  /** A phrase of an index, or of the whole text. */
  static Piece phrase(SruIndex index, String words) {
    String quoted = '"' + words + '"';
    return new Piece(index.part().isEmpty() ? quoted : index.part() + ":" + quoted, index, false);
  }

  /** A word with open places. */
  static Piece open(SruIndex index, String word) {
    return new Piece(index.part().isEmpty() ? word : index.part() + ":" + word, index, false);
  }

  /** Years from one to the other. */
  static Piece years(int from, int to) {
    return new Piece(String.format(Locale.ROOT, "year:%d..%d", from, to), SruIndex.YEAR, false);
  }

  Piece not() {
    return new Piece(text, of, !excluded);
  }

  /** As the search reads it. */
  String written() {
    return (excluded ? "-" : "") + text;
  }

  /** The search joins alternatives of the text, or of the description, and not of both. */
  boolean joins(Piece other) {
    return !excluded && !other.excluded && of.part().isEmpty() == other.of.part().isEmpty();
  }
}

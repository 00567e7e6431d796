package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.phohien.core.search.SearchRequest;

/** Reads what items of one segment are sorted by; asked for descriptions in rising order. */
final class Sorting {

  private final SearchRequest.Sort sort;
  private final NumericDocValues dates;
  private final NumericDocValues titleStarts;
  private final SortedDocValues titleKeys;
  private final NumericDocValues changes;

  Sorting(SearchRequest.Sort sort, LeafReader segment) throws IOException {
    this.sort = sort;
    this.dates = DocValues.getNumeric(segment, Fields.DATE);
    this.titleStarts = DocValues.getNumeric(segment, Fields.TITLE_START);
    this.titleKeys = DocValues.getSorted(segment, Fields.TITLE_KEY);
    this.changes = DocValues.getNumeric(segment, Fields.CHANGE);
  }

  /** The number an item is sorted by first, the smallest first. */
  long number(int description, float score) throws IOException {
    return switch (sort) {
      // Scores are not negative, and the bits of such floats sort as they do.
      case RELEVANCE -> -(long) Float.floatToIntBits(score);
      case DATE -> value(dates, description);
      case TITLE -> value(titleStarts, description);
      case NEWEST -> -change(description);
    };
  }

  /** The score behind a number of {@link SearchRequest.Sort#RELEVANCE}. */
  static float score(long number) {
    return Float.intBitsToFloat((int) -number);
  }

  /** The whole place of an item whose number may be good enough. */
  Order order(int description, long number) throws IOException {
    if (sort != SearchRequest.Sort.TITLE || !titleKeys.advanceExact(description)) {
      return new Order(number);
    }
    BytesRef key = titleKeys.lookupOrd(titleKeys.ordValue());
    return new Order(number, Arrays.copyOfRange(key.bytes, key.offset, key.offset + key.length));
  }

  long change(int description) throws IOException {
    return changes.docID() == description ? changes.longValue() : value(changes, description);
  }

  private static long value(NumericDocValues values, int document) throws IOException {
    return values.advanceExact(document) ? values.longValue() : 0;
  }
}

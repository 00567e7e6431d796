package org.phohien.core.search.lucene;

import java.util.Arrays;

/**
 * A place in a sorted result.
 *
 * @param number decides first, the smallest first
 * @param rest decides among equal numbers, as unsigned bytes; often empty
 */
@SuppressWarnings("ArrayRecordComponent") // only compared in order, never for equality
record Order(long number, byte[] rest) implements Comparable<Order> {

  private static final byte[] NOTHING = {};

  Order(long number) {
    this(number, NOTHING);
  }

  @Override
  public int compareTo(Order other) {
    int byNumber = Long.compare(number, other.number);
    return byNumber != 0 ? byNumber : Arrays.compareUnsigned(rest, other.rest);
  }
}

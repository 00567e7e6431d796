package org.phohien.iiif.book;

import java.util.NavigableSet;

/**
 * Outlines of the Hán and Nôm characters, for books whose readers' own fonts may lack them. Threads
 * may share it.
 */
public interface MoreLetters {

  /** Where there are none: what a reader's fonts lack is then not seen. */
  MoreLetters NONE =
      new MoreLetters() {
        @Override
        public boolean has(int character) {
          return false;
        }

        @Override
        public byte[] trueType(NavigableSet<Integer> characters) {
          throw new IllegalStateException("no outlines");
        }
      };

  /** Whether there is an outline for a character. */
  boolean has(int character);

  /** A TrueType font file with the outlines of these characters, each of which it has. */
  byte[] trueType(NavigableSet<Integer> characters);
}

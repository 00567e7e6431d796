package org.phohien.ingest.check;

/** What a librarian should look at on a page that is taken all the same. */
public enum Flag {
  /** Nothing on it. */
  BLANK,
  /** So faint, blurred or small that it hardly can be read. */
  ILLEGIBLE,
  /** Fewer than 200 pixels an inch. */
  LOW_RESOLUTION,
  /** The file does not say its resolution. */
  NO_RESOLUTION
}

package org.phohien.core.access;

/** Who looks: decides what is found, counted and shown. */
public enum Viewer {
  /** Anyone. */
  PUBLIC,
  /** In the reading room or signed in as a reader. */
  READING_ROOM,
  /** The library's staff. */
  STAFF
}

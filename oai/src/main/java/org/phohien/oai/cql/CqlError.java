package org.phohien.oai.cql;

/** A text that is no query, with the place where it stopped to be one. */
public final class CqlError extends Exception {

  private static final long serialVersionUID = 1L;

  CqlError(String what, int at) {
    super(what + " at character " + (at + 1));
  }
}

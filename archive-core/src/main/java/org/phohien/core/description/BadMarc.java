package org.phohien.core.description;

/** A record breaks a rule; never leaves this package. */
final class BadMarc extends Exception {

  private static final long serialVersionUID = 1L;

  BadMarc(String what) {
    super(what);
  }

  String what() {
    return String.valueOf(getMessage());
  }
}

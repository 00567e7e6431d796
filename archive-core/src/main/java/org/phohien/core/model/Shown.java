package org.phohien.core.model;

/** Text from outside made fit for a message: short, without control characters. */
final class Shown {

  private static final int LONGEST = 80;

  private Shown() {}

  static String of(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", "?");
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
  }
}

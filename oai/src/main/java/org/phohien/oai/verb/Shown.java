package org.phohien.oai.verb;

/** A harvester's text in an answer: short, printable ASCII. */
final class Shown {

  private static final int LONGEST = 100;

  private Shown() {}

  static String of(String text) {
    String clean = text.replaceAll("[^ -~]", "?");
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "...";
  }

  /** The whole text, made fit for an XML attribute. */
  static String whole(String text) {
    return text.replaceAll("[^ -~]", "?");
  }
}

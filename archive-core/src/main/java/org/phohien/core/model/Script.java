package org.phohien.core.model;

/** The script of a line; decides the engine, the analyzer and the direction of reading. */
public enum Script {
  /** Vietnamese in Latin letters (chữ Quốc ngữ), left to right. */
  VIETNAMESE("vie"),
  /** Hán and Nôm characters, in columns from right to left unless printed otherwise. */
  HAN_NOM("lzh"),
  /** French, left to right. */
  FRENCH("fre");

  private final String language;

  Script(String language) {
    this.language = language;
  }

  /** The ISO 639-2/B code of the language most often written in this script here. */
  public String language() {
    return language;
  }
}

package org.phohien.core.search;

/** How what was found stands to what was typed. */
public enum Match {
  /** The same word, accents and forms of characters aside. */
  TYPED,
  /** Characters that are read as typed: 興安 for Hưng Yên. */
  READING,
  /** A looser form of the character, asked for by a sign: 後 for 后. */
  FORM,
  /** The reading of characters, asked for by a sign: Hưng Yên for 興安. */
  TRANSCRIPTION,
  /** Another spelling of the word: lí trưởng, nhứt. */
  SPELLING,
  /** Another name of the place. */
  NAME,
  /** The same year, told otherwise. */
  DATE,
  /** The engine read something else there and held this for possible. */
  ALTERNATIVE,
  /** A word that looks like the one typed: misread on the page, or typed wrong. */
  SIMILAR;

  /** Whether what stands there may well be another word than the one typed. */
  public boolean isGuess() {
    return this == ALTERNATIVE || this == SIMILAR;
  }
}

package org.phohien.core.model;

/**
 * Another reading of a word or character.
 *
 * @param text NFC
 * @param sure how sure the engine is, 0 to 1
 */
public record Alternative(String text, float sure) {

  public Alternative {
    Sure.check(sure);
  }
}

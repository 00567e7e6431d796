package org.phohien.core.model;

/**
 * One try at reading a page.
 *
 * @param treatment what was done to the image first: {@code raw}, {@code background+deskew}, …
 * @param sure mean confidence of its words, 0 to 1
 */
public record Attempt(String treatment, float sure) {

  public Attempt {
    Sure.check(sure);
  }
}

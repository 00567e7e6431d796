package org.phohien.core.model;

import java.util.List;

/**
 * Why a page or file was not taken, as a rule with a stable name and the facts of the case. The
 * sentence a person reads is made from the name by the message catalog.
 *
 * @param rule which rule it broke
 * @param detail the facts, e.g. what was expected and what was found
 */
public record Reason(Rule rule, String detail) {

  /** Begins the name of a sentence of the catalog; no text of a decoder holds it. */
  private static final String NAMED = "\u001E";

  private static final String FACT = "\u001F";

  /**
   * A reason whose facts are put into words by the message catalog.
   *
   * @param name of the sentence: {@code reason.detail.NAME}
   * @param facts it names
   */
  public static Reason named(Rule rule, String name, Object... facts) {
    StringBuilder detail = new StringBuilder(NAMED).append(name);
    for (Object fact : facts) {
      detail.append(FACT).append(fact);
    }
    return new Reason(rule, detail.toString());
  }

  /** The name of its sentence and what that names; empty where the detail is a text as it is. */
  public List<String> named() {
    return detail.startsWith(NAMED) ? List.of(detail.substring(1).split(FACT, -1)) : List.of();
  }

  /**
   * The rules of the check; each has its sentence in the message catalog as {@code reason.NAME}.
   */
  public enum Rule {
    /** The file holds no bytes. */
    EMPTY_FILE,
    /** The bytes are not of a type the archive takes. */
    UNKNOWN_FORMAT,
    /** The file ends before the image does. */
    TRUNCATED,
    /** The decoder finds the image broken. */
    UNREADABLE,
    /** More pixels than the archive takes in one image. */
    TOO_LARGE,
    /** The document asks for a password. */
    PASSWORD,
    /** The list names a file that is not there. */
    MISSING_FILE,
    /** The file lies outside of the batch, e.g. behind a symbolic link. */
    OUTSIDE_BATCH,
    /** Two files claim the same page. */
    DUPLICATE_PAGE,
    /** The same image stands twice. */
    DUPLICATE_IMAGE,
    /** The folder has a list, and the list does not name this. */
    NOT_LISTED,
    /** A row of the list or a record can't be understood. */
    BAD_RECORD,
    /** The engine gave up on the page, again and again. */
    ENGINE_FAILED
  }
}

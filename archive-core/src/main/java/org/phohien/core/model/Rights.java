package org.phohien.core.model;

import java.net.URI;
import java.util.Optional;

/**
 * Under what right a work is shown, and to whom.
 *
 * @param statement a Creative Commons or rightsstatements.org URI
 * @param access who may see the pages
 * @param holder the rights holder, where one is known
 */
public record Rights(URI statement, Access access, Optional<String> holder) {

  /** Copyright not evaluated: what is said when nothing is known. */
  public static final URI NOT_EVALUATED = URI.create("http://rightsstatements.org/vocab/CNE/1.0/");

  /** Open to all, with copyright not evaluated. */
  public static Rights unknown() {
    return new Rights(NOT_EVALUATED, Access.OPEN, Optional.empty());
  }

  /** Who may see the pages of an item; its description can be read by all unless withdrawn. */
  public enum Access {
    /** Everyone (mở). */
    OPEN,
    /** Only in the reading room or signed in (phòng đọc). */
    READING_ROOM,
    /** Only the library's staff (hạn chế). */
    RESTRICTED
  }
}

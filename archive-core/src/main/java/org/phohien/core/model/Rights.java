package org.phohien.core.model;

import java.net.URI;
import java.util.Optional;

/**
 * Under what right a work is shown, and to whom.
 *
 * @param statement a Creative Commons or rightsstatements.org URI
 * @param access who may see the pages
 * @param holder the rights holder, where one is known
 * @param preview what everyone may see of pages that are for the reading room
 */
public record Rights(URI statement, Access access, Optional<String> holder, Preview preview) {

  /** Copyright not evaluated: what is said when nothing is known. */
  public static final URI NOT_EVALUATED = URI.create("http://rightsstatements.org/vocab/CNE/1.0/");

  /** Rights without a preview. */
  public Rights(URI statement, Access access, Optional<String> holder) {
    this(statement, access, holder, Preview.NONE);
  }

  /** Open to all, with copyright not evaluated. */
  public static Rights unknown() {
    return new Rights(NOT_EVALUATED, Access.OPEN, Optional.empty());
  }

  /**
   * The statement's short name, as the registries have it: {@code by-sa}, {@code InC}, {@code CNE};
   * what follows in its address is the version.
   */
  public String code() {
    return Optional.ofNullable(statement.getPath())
        .orElse("")
        .replaceFirst("^/(vocab/|licenses/|publicdomain/)?", "")
        .replaceFirst("/.*", "");
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

  /** How much everyone may see of pages that are for the reading room (xem trước). */
  public enum Preview {
    /** Nothing. */
    NONE,
    /** A thumbnail, 200 pixels wide: what kind of page it is (ảnh nhỏ). */
    THUMBNAIL,
    /** A picture 640 pixels wide: headlines can be read, running text hardly (ảnh vừa). */
    SMALL
  }
}

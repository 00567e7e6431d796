package org.phohien.core.description;

import java.util.Arrays;
import java.util.Optional;
import org.phohien.core.model.Kind;

/**
 * How a kind of work shows in the coded part of a MARC record.
 *
 * @see <a href="https://www.loc.gov/marc/bibliographic/bdleader.html">MARC 21, leader and 008</a>
 */
enum MarcForm {
  BOOK('a', MarcForm.TEXT, "Tài liệu địa chí"),
  ISSUE('a', MarcForm.TEXT, "Báo, tạp chí"),
  PICTURE('k', "nnn |     ||   |n", "Tranh ảnh"),
  MAP('e', "|||||| a  || | ||", "Bản đồ"),
  MANUSCRIPT('t', MarcForm.TEXT, "Tài liệu Hán Nôm"),
  RECORD('a', MarcForm.TEXT, "");

  /** Books, 008/18-34: nothing is coded but that it is a book. */
  private static final String TEXT = "|||||||||||||| ||";

  private final char type;
  private final String material;
  private final String genre;

  MarcForm(char type, String material, String genre) {
    this.type = type;
    this.material = material;
    this.genre = genre;
  }

  /** The form of a kind. */
  static MarcForm of(Kind kind) {
    return switch (kind) {
      case Kind.LocalRecord() -> BOOK;
      case Kind.Issue _ -> ISSUE;
      case Kind.Picture() -> PICTURE;
      case Kind.MapSheet _ -> MAP;
      case Kind.Manuscript _ -> MANUSCRIPT;
      case Kind.CatalogueRecord() -> RECORD;
    };
  }

  /** The form whose genre term (655) this is. */
  static Optional<MarcForm> ofGenre(String term) {
    return Arrays.stream(values())
        .filter(f -> !f.genre.isEmpty() && f.genre.equalsIgnoreCase(term))
        .findFirst();
  }

  /**
   * 24 characters: a new record (05 n) of one work (07 m), Unicode (09 a), minimal level (17 7),
   * ISBD punctuation left to the display (18 c). Lengths are put in when it is written.
   */
  String leader() {
    return "00000n" + type + "m a22000007c 4500";
  }

  /** 17 characters: 008/18-34, which differ from material to material. */
  String material() {
    return material;
  }

  /** The library's genre term for 655; empty where there is none. */
  String genre() {
    return genre;
  }
}

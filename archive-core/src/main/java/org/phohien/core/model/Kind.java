package org.phohien.core.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** What differs between the collections, and only that. */
public sealed interface Kind {

  /** A book or file of local records (địa chí). */
  record LocalRecord() implements Kind {}

  /**
   * One issue of a newspaper or journal (báo, tạp chí).
   *
   * @param serial title of the newspaper, never blank
   * @param date day of issue where known to the day
   * @param number as printed, e.g. {@code 12}; may be absent
   */
  record Issue(String serial, Optional<LocalDate> date, Optional<String> number) implements Kind {
    public Issue {
      if (serial.isBlank()) {
        throw new IllegalArgumentException("an issue belongs to a serial with a title");
      }
    }
  }

  /** A picture: photograph, drawing, print (tranh ảnh). */
  record Picture() implements Kind {}

  /**
   * A map sheet (bản đồ).
   *
   * @param scale denominator, e.g. 25000 for 1:25,000
   */
  record MapSheet(OptionalInt scale) implements Kind {}

  /** A Hán-Nôm manuscript or woodblock print. */
  record Manuscript(Direction reading) implements Kind {}

  /** A description without pages. */
  record CatalogueRecord() implements Kind {}

  /** The collection this kind belongs to. */
  default Collection collection() {
    return switch (this) {
      case LocalRecord() -> Collection.LOCAL_RECORDS;
      case Issue _ -> Collection.NEWSPAPERS;
      case Picture() -> Collection.PICTURES;
      case MapSheet _ -> Collection.MAPS;
      case Manuscript _ -> Collection.HAN_NOM;
      case CatalogueRecord() -> Collection.RECORDS;
    };
  }

  /** How the pages of this kind follow each other. */
  default Direction reading() {
    return this instanceof Manuscript(Direction reading) ? reading : Direction.LEFT_TO_RIGHT;
  }
}

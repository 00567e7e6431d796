package org.phohien.core.model;

import java.util.OptionalInt;

/**
 * The file a page was scanned into, as it lies in the vault.
 *
 * @param file path inside the item's vault object, e.g. {@code masters/tr-01.tif}
 * @param mediaType real type of the bytes, e.g. {@code image/tiff}
 * @param frame which image or page of a multi-page file, from 0
 * @param dpi resolution in pixels per inch, where the file says it
 * @param sha512 checksum of the whole file
 */
public record Master(String file, String mediaType, int frame, OptionalInt dpi, Checksum sha512) {

  public Master {
    if (file.isBlank() || file.startsWith("/") || file.contains("..") || frame < 0) {
      throw new IllegalArgumentException("not a file of an item: " + Shown.of(file));
    }
  }
}

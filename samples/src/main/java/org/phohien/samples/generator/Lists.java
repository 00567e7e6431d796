package org.phohien.samples.generator;

import java.io.IOException;
import java.nio.file.Files;

/** The list at the batch's root: which folder is which item, and what it is. */
record Lists(Shelf shelf) {

  static final String NAME = "danh-muc.csv";

  void make() throws IOException {
    Files.writeString(
        shelf.folder("").resolve(NAME), String.join("\n", Texts.lines("list.csv")) + "\n");
  }
}

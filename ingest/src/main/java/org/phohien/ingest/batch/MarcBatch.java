package org.phohien.ingest.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.phohien.core.model.Rejected;

/** The records of a MARC file at the top of a batch. */
record MarcBatch(BatchFolder folder, Path file) {

  static boolean isMarc(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".mrc") || name.endsWith(".marc") || name.endsWith(".marcxml");
  }

  /** A record's item with the folders it claims. */
  record Planned(String where, PlannedItem item, List<Path> folders, List<Rejected> rejected) {}

  void read(Consumer<Planned> each, Consumer<Rejected> refused) throws IOException {}
}

package org.phohien.ingest.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.phohien.core.description.MarcEntry;
import org.phohien.core.description.MarcFile;
import org.phohien.core.description.MarcReading;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rejected;
import org.phohien.core.model.Rights;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.ingest.batch.PlannedItem.NativeRecord;

/**
 * The records of a MARC file at the top of a batch that have scans, in the folder that bears the
 * record's number (001). All others come in together, and what can't be read is refused there.
 */
record MarcBatch(BatchFolder folder, Path file) {

  static boolean isMarc(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".mrc") || name.endsWith(".marc") || name.endsWith(".marcxml");
  }

  /**
   * A record's item.
   *
   * @param where the record, as the librarian knows it
   * @param scans the folder it claims of the batch
   * @param rejected files of it that can't be pages
   */
  record Planned(String where, PlannedItem item, Path scans, List<Rejected> rejected) {}

  /** Reads the records in the file's order; not at all where the batch has no folders. */
  void read(Consumer<Planned> each) throws IOException {
    if (folder.list(folder.root()).stream().noneMatch(Files::isDirectory)) {
      return;
    }
    try (Stream<MarcReading> records = MarcFile.read(file)) {
      for (Iterator<MarcReading> all = records.iterator(); all.hasNext(); ) {
        if (all.next() instanceof MarcReading.Read read) {
          planned(read).ifPresent(each);
        }
      }
    } catch (UncheckedIOException e) {
      throw new Unavailable("batch", file + ": " + e.getMessage(), e);
    }
  }

  private Optional<Planned> planned(MarcReading.Read read) throws IOException {
    MarcEntry entry = read.entry();
    if (entry.id().isEmpty()) {
      return Optional.empty();
    }
    ItemId id = entry.id().get();
    Path scans = folder.root().resolve(id.value());
    if (!Files.isDirectory(scans) || folder.inside(scans).isEmpty()) {
      return Optional.empty();
    }
    PageFiles files = new PageFiles(folder, id);
    files.addAll(scans);
    PlannedItem item =
        new PlannedItem(
            id,
            entry.kind().orElseGet(Kind.LocalRecord::new),
            entry.description(),
            entry.rights().orElseGet(Rights::unknown),
            Optional.empty(),
            files.files(),
            Optional.of(NativeRecord.of(read.bytes())));
    String where = folder.shown(file) + " #" + read.number();
    return Optional.of(new Planned(where, item, scans, files.rejected()));
  }
}

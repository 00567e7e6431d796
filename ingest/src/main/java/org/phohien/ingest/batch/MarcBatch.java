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
import org.phohien.core.model.Reason;
import org.phohien.core.model.Reason.Rule;
import org.phohien.core.model.Rejected;
import org.phohien.core.model.Rights;
import org.phohien.ingest.batch.PlannedItem.NativeRecord;

/**
 * The records of a MARC file at the top of a batch: with the scans in the folder that bears the
 * record's number, else without pages.
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
   * @param folders what it claims of the batch
   * @param rejected files of it that can't be pages
   */
  record Planned(String where, PlannedItem item, List<Path> folders, List<Rejected> rejected) {}

  /** Reads the records in the file's order. */
  void read(Consumer<Planned> each, Consumer<Rejected> refused) throws IOException {
    try (Stream<MarcReading> records = MarcFile.read(file)) {
      for (Iterator<MarcReading> all = records.iterator(); all.hasNext(); ) {
        switch (all.next()) {
          case MarcReading.Read read -> each.accept(planned(read));
          case MarcReading.Refused(int number, byte[] _, Reason reason) ->
              refused.accept(new Rejected(Optional.empty(), where(number), reason));
        }
      }
    } catch (UncheckedIOException e) {
      refused.accept(
          new Rejected(
              Optional.empty(),
              folder.shown(file),
              new Reason(Rule.UNREADABLE, String.valueOf(e.getMessage()))));
    }
  }

  private Planned planned(MarcReading.Read read) throws IOException {
    MarcEntry entry = read.entry();
    ItemId id = entry.id().or(() -> Slug.of(stem() + "-" + read.number())).orElseThrow();
    PageFiles files = new PageFiles(folder, id);
    Path scans = folder.root().resolve(id.value());
    boolean scanned = Files.isDirectory(scans) && folder.inside(scans).isPresent();
    if (scanned) {
      files.addAll(scans);
    }
    PlannedItem item =
        new PlannedItem(
            id,
            scanned ? entry.kind().orElseGet(Kind.LocalRecord::new) : new Kind.CatalogueRecord(),
            entry.description(),
            entry.rights().orElseGet(Rights::unknown),
            Optional.empty(),
            files.files(),
            Optional.of(nativeRecord(read.bytes())));
    return new Planned(
        where(read.number()), item, scanned ? List.of(scans) : List.of(), files.rejected());
  }

  private static NativeRecord nativeRecord(byte[] bytes) {
    boolean xml = bytes.length > 0 && bytes[0] == '<';
    return new NativeRecord(xml ? "record.marcxml" : "record.mrc", bytes);
  }

  private String stem() {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private String where(int number) {
    return folder.shown(file) + " #" + number;
  }
}

package org.phohien.ingest.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.phohien.core.catalog.HeldRecord;
import org.phohien.core.catalog.PublicationFile;
import org.phohien.core.catalog.RecordCatalog;
import org.phohien.core.catalog.RecordCatalog.Remembered;
import org.phohien.core.description.Disseminations;
import org.phohien.core.description.NativeMarc;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.record.ImportSource;
import org.phohien.core.record.ImportedBytes;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.RecordLine;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;

/**
 * Makes the records of an import visible, takes them back, and has the vault remember it. As with
 * items the order is catalog, then vault: a crash between the two is mended by doing both again.
 */
public final class ImportPublishing {

  private final RecordCatalog catalog;
  private final Path work;

  /**
   * @param work folder for files in the making
   */
  public ImportPublishing(RecordCatalog catalog, Path work) {
    this.catalog = catalog;
    this.work = work;
  }

  /**
   * Publishes all records, unless that is done already.
   *
   * @param progress is told how many have been given to the catalog
   * @return whether there was something to do
   */
  public boolean publish(RecordImport from, String by, IntConsumer progress) {
    Version head = from.head().orElseThrow();
    boolean settled = last(from).filter(p -> isOf(p, head)).isPresent();
    if (settled && !isWithdrawn(from)) {
      return false;
    }
    try (Stream<RecordLine> lines = from.records();
        ImportSource source = ImportSource.open(from.vault(), from.object())) {
      catalog.publish(
          from.object(), head.number(), new Prepared(lines.iterator(), source, progress));
    }
    remember(from, head, "publish", by);
    return true;
  }

  /**
   * Takes back the records that still live in the import; twice is once.
   *
   * @return how many are taken back now; none the second time
   */
  public int withdraw(RecordImport from, String reason, String by) {
    Version head = from.head().orElseThrow();
    Optional<PublicationFile> last = last(from);
    boolean settled = last.filter(p -> isOf(p, head)).isPresent();
    if (settled && last.flatMap(PublicationFile::withdrawn).isPresent()) {
      return 0;
    }
    int withdrawn = catalog.withdraw(from.object(), head.number(), reason);
    remember(from, head, "undo", by);
    return withdrawn;
  }

  /** What the vault remembers of an import's records, for a rebuild of the catalog. */
  public static Replay replay(RecordImport from) {
    Map<ItemId, PublicationFile> publications = new HashMap<>();
    try (Stream<PublicationFile> all = from.publications()) {
      all.forEach(p -> publications.put(p.change().item(), p));
    }
    return new Replay(from, publications);
  }

  /**
   * The publications of an import.
   *
   * @param publications of each record, as remembered last
   */
  public record Replay(RecordImport from, Map<ItemId, PublicationFile> publications) {

    /** Puts them back into the catalog; returns how many. */
    public int into(RecordCatalog catalog) {
      try (Stream<RecordLine> lines = from.records();
          ImportSource source = ImportSource.open(from.vault(), from.object())) {
        catalog.replay(
            lines
                .filter(line -> publications.containsKey(line.item().id()))
                .map(line -> remembered(line, source, publications))
                .iterator());
      }
      return publications.size();
    }

    private static Remembered remembered(
        RecordLine line, ImportSource source, Map<ItemId, PublicationFile> publications) {
      PublicationFile publication = publications.get(line.item().id());
      if (publication == null) {
        throw new IllegalStateException("it was there a moment ago: " + line.item().id());
      }
      return new Remembered(held(line, source), publication);
    }
  }

  /** What came as MARC goes out as MARC with all of its fields. */
  private static HeldRecord held(RecordLine line, ImportSource source) {
    Optional<NativeMarc> came =
        line.withdrawn().isPresent()
            ? Optional.empty()
            : NativeMarc.read(source.bytes(line.holding()), ImportedBytes.legacy(line.encoding()));
    return new HeldRecord(
        line.item(),
        line.holding(),
        Disseminations.of(line.item(), Set.of(), came),
        line.withdrawn());
  }

  private static Optional<PublicationFile> last(RecordImport from) {
    try (Stream<PublicationFile> all = from.publications()) {
      return all.findFirst();
    }
  }

  /** An import that was taken back has nothing but tombstones. */
  private static boolean isWithdrawn(RecordImport from) {
    try (Stream<PublicationFile> all = from.publications()) {
      return all.allMatch(p -> p.withdrawn().isPresent());
    }
  }

  /** A publication is of the head when nothing but its own file was written since. */
  private static boolean isOf(PublicationFile publication, Version head) {
    return publication.version().next().equals(head.number());
  }

  private void remember(RecordImport from, Version head, String what, String by) {
    try (LineFile lines = new LineFile(work.resolve(from.object().value()), "publications")) {
      catalog.publications(from.object(), p -> lines.add(p.line()));
      Checksum checksum = lines.finish();
      from.vault()
          .put(
              from.object(),
              Optional.of(head.number()),
              List.of(new FileChange.FromFile(Vault.PUBLICATIONS, lines.path(), checksum)),
              new Version.Note(by, what));
    }
  }

  /**
   * Makes records ready some hundred at a time, on all cores: their disseminations cost more than
   * what the database does with them.
   */
  private static final class Prepared implements Iterator<HeldRecord> {

    private static final int AT_A_TIME = 500;

    private final Iterator<RecordLine> lines;
    private final ImportSource source;
    private final IntConsumer progress;
    private Iterator<HeldRecord> ready = Collections.emptyIterator();
    private int taken;

    Prepared(Iterator<RecordLine> lines, ImportSource source, IntConsumer progress) {
      this.lines = lines;
      this.source = source;
      this.progress = progress;
    }

    @Override
    public boolean hasNext() {
      return ready.hasNext() || lines.hasNext();
    }

    @Override
    public HeldRecord next() {
      if (!ready.hasNext()) {
        List<RecordLine> some = new ArrayList<>(AT_A_TIME);
        while (some.size() < AT_A_TIME && lines.hasNext()) {
          some.add(lines.next());
        }
        ready = some.parallelStream().map(line -> held(line, source)).toList().iterator();
        progress.accept(taken);
        taken += some.size();
      }
      return ready.next();
    }
  }
}

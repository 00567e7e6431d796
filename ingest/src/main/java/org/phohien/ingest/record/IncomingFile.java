package org.phohien.ingest.record;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.phohien.core.catalog.RecordCatalog;
import org.phohien.core.catalog.RecordCatalog.Standing;
import org.phohien.core.description.MarcEntry;
import org.phohien.core.description.MarcFile;
import org.phohien.core.description.MarcManner;
import org.phohien.core.description.MarcReading;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Reason;
import org.phohien.core.model.Reason.Rule;
import org.phohien.core.model.Rejected;
import org.phohien.core.model.Rights;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.RecordLine;
import org.phohien.core.vault.Vault;

/**
 * Reads a file of MARC records and says of each what is to become of it. Some hundred at a time are
 * in memory, whose ids are looked up together.
 *
 * @param file ISO 2709 or MARCXML
 * @param manner in which its records are read
 * @param object of the import it would become
 * @param catalog what is there already
 * @param leftOut records that come in otherwise, with their scans
 */
public record IncomingFile(
    Path file, MarcManner manner, ItemId object, RecordCatalog catalog, Set<ItemId> leftOut) {

  private static final int AT_A_TIME = 1_000;
  private static final int RECORD_TERMINATOR = 0x1D;

  /** What becomes of a record. */
  public sealed interface Arrival {

    /** It is new: a line of the import. */
    record Fresh(RecordLine line) implements Arrival {}

    /**
     * There is another one with its number, of which this is the next state.
     *
     * @param bytes as they came
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Changed(Item item, byte[] bytes) implements Arrival {}

    /** It is there already, just so. */
    record Known(ItemId id) implements Arrival {}

    /** It is not taken. */
    record Refused(Rejected rejected) implements Arrival {}
  }

  /** Takes arrivals in the file's order. */
  public interface Receiver {

    void receive(Arrival arrival);

    /** Asked between records; true ends the reading. */
    boolean enough();
  }

  /** How many records there are, by their ends: cheap, and not exact for a damaged file. */
  public int count() {
    int ends = 0;
    int tags = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          ends += buffer[i] == RECORD_TERMINATOR ? 1 : 0;
          tags += buffer[i] == '/' && i + 6 < read && isRecordEnd(buffer, i) ? 1 : 0;
        }
      }
    } catch (IOException e) {
      throw unavailable(e);
    }
    return ends > 0 ? ends : tags;
  }

  private static boolean isRecordEnd(byte[] buffer, int at) {
    return buffer[at + 1] == 'r'
        && buffer[at + 2] == 'e'
        && buffer[at + 3] == 'c'
        && buffer[at + 4] == 'o'
        && buffer[at + 5] == 'r'
        && buffer[at + 6] == 'd';
  }

  /**
   * Reads the file.
   *
   * @throws Unavailable when the disk fails
   */
  public void read(Receiver receiver) {
    Set<ItemId> seen = new HashSet<>();
    List<Described> waiting = new ArrayList<>(AT_A_TIME);
    try (Stream<MarcReading> records = MarcFile.read(file, manner)) {
      for (Iterator<MarcReading> all = records.iterator(); all.hasNext() && !receiver.enough(); ) {
        switch (all.next()) {
          case MarcReading.Refused refused ->
              receiver.receive(refused(Optional.empty(), refused.number(), refused.reason()));
          case MarcReading.Read read -> {
            Described described = described(read);
            if (seen.add(described.id()) && !leftOut.contains(described.id())) {
              waiting.add(described);
            } else if (!leftOut.contains(described.id())) {
              receiver.receive(twice(described));
            }
          }
        }
        if (waiting.size() == AT_A_TIME) {
          decide(waiting, receiver);
        }
      }
      decide(waiting, receiver);
    } catch (java.io.UncheckedIOException e) {
      throw unavailable(e);
    }
  }

  /** A record that was read, before it is known what there is already. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Described(MarcReading.Read read, ItemId id, MarcEntry entry, String sha256) {}

  private Described described(MarcReading.Read read) {
    MarcEntry entry = read.entry();
    ItemId id =
        entry
            .id()
            .filter(i -> !Vault.isImport(i))
            .orElseGet(() -> new ItemId("bg-" + Sha256.of(read.bytes()).substring(0, 16)));
    return new Described(read, id, entry, Sha256.of(read.bytes()));
  }

  private void decide(List<Described> waiting, Receiver receiver) {
    Map<ItemId, Standing> there = catalog.standing(waiting.stream().map(Described::id).toList());
    for (Described record : waiting) {
      receiver.receive(decided(record, Optional.ofNullable(there.get(record.id()))));
    }
    waiting.clear();
  }

  private Arrival decided(Described record, Optional<Standing> there) {
    Optional<Holding> holding = there.flatMap(Standing::holding);
    if (there.isEmpty() || (holding.isPresent() && !there.get().visible())) {
      return new Arrival.Fresh(line(record));
    }
    if (holding.isPresent() && holding.get().sha256().equals(record.sha256())) {
      return holding.get().object().equals(object)
          ? new Arrival.Fresh(line(record)) // begun before, and not ended
          : new Arrival.Known(record.id());
    }
    if (there.get().pages() > 0) {
      return refused(
          Optional.of(record.id()),
          record.read().number(),
          Reason.named(Rule.BAD_RECORD, "has-pages", record.id()));
    }
    return new Arrival.Changed(item(record), record.read().bytes());
  }

  private RecordLine line(Described record) {
    MarcReading.Read read = record.read();
    Holding holding =
        new Holding(object, read.number(), read.from(), read.bytes().length, record.sha256());
    return new RecordLine(item(record), holding, read.encoding().name(), read.repairs());
  }

  private static Item item(Described record) {
    return new Item(
        record.id(),
        new Kind.CatalogueRecord(),
        record.entry().description(),
        record.entry().rights().orElseGet(Rights::unknown),
        List.of());
  }

  private Arrival twice(Described record) {
    return refused(
        Optional.of(record.id()),
        record.read().number(),
        Reason.named(Rule.BAD_RECORD, "id-twice", record.id()));
  }

  private Arrival refused(Optional<ItemId> id, int number, Reason reason) {
    String where = file.getFileName() + " #" + number;
    return new Arrival.Refused(new Rejected(id, where, reason));
  }

  private Unavailable unavailable(Exception e) {
    return new Unavailable("import", file + ": " + e.getMessage(), e);
  }
}

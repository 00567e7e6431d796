package org.phohien.ingest.harvest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.catalog.RecordCatalog.Standing;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.RecordLine;
import org.phohien.core.vault.Version;
import org.phohien.ingest.record.ImportPublishing;
import org.phohien.ingest.record.LineFile;
import org.phohien.ingest.record.RecordImport;
import org.phohien.ingest.record.Sha256;

/**
 * The reverse of a harvest, as an import of its own: what was changed or deleted comes as it was
 * before, with its bytes; what was new comes as a tombstone. So nothing in the vault is changed, it
 * is one transaction, and it can be rebuilt like every import. What was edited since, or changed by
 * a later harvest, stays.
 */
final class Rollback {

  private static final int AT_A_TIME = 1_000;

  private final Room room;
  private final RecordImport harvest;

  Rollback(Room room, ItemId object) {
    this.room = room;
    this.harvest = new RecordImport(room.vault(), object);
  }

  void run(String reason, String by) {
    Path folder = room.work().resolve("undo-" + harvest.object().value());
    Path source = folder.resolve("undo.xml");
    Map<ItemId, Kept.Before> before = Kept.before(harvest);
    try {
      Files.createDirectories(folder);
      MessageDigest digest = Checksum.digest();
      List<Back> back = new ArrayList<>();
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(source), digest)) {
        Writing writing = new Writing(out);
        writing.write(
            ("<!-- undo of " + harvest.object() + " -->\n").getBytes(StandardCharsets.UTF_8));
        living(id -> back.add(writing.back(id, Optional.ofNullable(before.get(id)))));
      }
      if (!back.isEmpty()) {
        publish(source, Checksum.ofDigest(digest.digest()), back, reason, by);
      }
      Files.deleteIfExists(source);
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new Unavailable("work", folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * A record on its way back.
   *
   * @param before how it was, where it could be seen
   * @param from where its bytes begin in the new source file
   */
  private record Back(ItemId id, Optional<Holding> before, long from, int length, String sha256) {}

  /** Writes the bytes of records as they were. */
  private final class Writing {

    private final OutputStream out;
    private long position;

    Writing(OutputStream out) {
      this.out = out;
    }

    void write(byte[] bytes) throws IOException {
      out.write(bytes);
      position += bytes.length;
    }

    Back back(ItemId id, Optional<Kept.Before> before) throws IOException {
      Optional<Holding> seen = before.filter(Kept.Before::visible).map(Kept.Before::holding);
      long from = position;
      if (seen.isEmpty()) {
        return new Back(id, seen, from, 0, Sha256.of(new byte[0]));
      }
      byte[] bytes = new RecordImport(room.vault(), seen.get().object()).bytes(seen.get());
      write(bytes);
      return new Back(id, seen, from, bytes.length, seen.get().sha256());
    }
  }

  private interface Each {
    void take(ItemId id) throws IOException;
  }

  /** The records that still are as the harvest left them. */
  private void living(Each each) throws IOException {
    List<RecordLine> some = new ArrayList<>(AT_A_TIME);
    try (Stream<RecordLine> lines = harvest.records()) {
      for (var all = lines.iterator(); all.hasNext(); ) {
        some.add(all.next());
        if (some.size() == AT_A_TIME || !all.hasNext()) {
          living(some, each);
          some.clear();
        }
      }
    }
  }

  private void living(List<RecordLine> lines, Each each) throws IOException {
    Map<ItemId, Standing> standing =
        room.records().standing(lines.stream().map(l -> l.item().id()).distinct().toList());
    for (RecordLine line : lines) {
      Optional<Holding> now =
          Optional.ofNullable(standing.get(line.item().id())).flatMap(Standing::holding);
      // of one that came twice, the last counts
      if (now.filter(h -> h.equals(line.holding())).isPresent()) {
        each.take(line.item().id());
      }
    }
  }

  private void publish(Path source, Checksum sha512, List<Back> back, String reason, String by) {
    RecordImport undo = RecordImport.of(room.vault(), sha512);
    if (undo.head().isEmpty()) {
      keep(undo, source, sha512, back, reason, by);
    }
    new ImportPublishing(room.records(), room.work()).publish(undo, by, _ -> {});
  }

  private void keep(
      RecordImport undo, Path source, Checksum sha512, List<Back> back, String reason, String by) {
    Map<Holding, RecordLine> old = old(back);
    try (LineFile lines = new LineFile(room.work().resolve(undo.object().value()), "records");
        LineFile replaced = new LineFile(room.work().resolve(undo.object().value()), "replaced")) {
      int number = 0;
      for (Back one : back) {
        Holding holding =
            new Holding(undo.object(), ++number, one.from(), one.length(), one.sha256());
        Optional<RecordLine> was = one.before().map(old::get);
        lines.add(
            was.map(line -> again(line, holding))
                .orElseGet(() -> tombstone(one.id(), holding, reason))
                .write());
        room.records()
            .holding(one.id())
            .ifPresent(now -> replaced.add(new Kept.Before(one.id(), now, true).write()));
      }
      Checksum records = lines.finish();
      undo.keep(
          source,
          sha512,
          lines.path(),
          records,
          List.of(
              new org.phohien.core.vault.FileChange.FromFile(
                  Kept.REPLACED, replaced.path(), replaced.finish())),
          new Version.Note(by, "undo: " + harvest.object() + " " + reason));
    }
  }

  private static RecordLine again(RecordLine line, Holding holding) {
    return new RecordLine(line.item(), holding, line.encoding(), line.repairs());
  }

  private RecordLine tombstone(ItemId id, Holding holding, String reason) {
    Item last = room.catalog().find(id).orElseThrow().item();
    return new RecordLine(last, holding, "UTF-8", List.of(), Optional.of(reason));
  }

  /** The lines of the records as they were; each object is read once. */
  private Map<Holding, RecordLine> old(List<Back> back) {
    Map<ItemId, Map<Holding, Boolean>> wanted = new HashMap<>();
    for (Back one : back) {
      one.before()
          .ifPresent(h -> wanted.computeIfAbsent(h.object(), _ -> new HashMap<>()).put(h, true));
    }
    Map<Holding, RecordLine> found = new HashMap<>();
    wanted.forEach((object, holdings) -> {
      try (Stream<RecordLine> lines = new RecordImport(room.vault(), object).records()) {
        lines
            .filter(line -> holdings.containsKey(line.holding()))
            .forEach(line -> found.put(line.holding(), line));
      }
    });
    return found;
  }
}

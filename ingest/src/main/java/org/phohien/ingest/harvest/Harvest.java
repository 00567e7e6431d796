package org.phohien.ingest.harvest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.phohien.core.catalog.RecordCatalog.Standing;
import org.phohien.core.description.ForeignRecord;
import org.phohien.core.description.ForeignRecord.NotUnderstood;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Reason;
import org.phohien.core.model.Reason.Rule;
import org.phohien.core.model.Rejected;
import org.phohien.core.model.Rights;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.source.HarvestReport;
import org.phohien.core.source.Source;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.RecordLine;
import org.phohien.core.vault.Version;
import org.phohien.ingest.record.ImportPublishing;
import org.phohien.ingest.record.LineFile;
import org.phohien.ingest.record.RecordImport;
import org.phohien.ingest.record.Sha256;

/**
 * Makes one import of the parts of a harvest: {@code source/harvest.xml} are the answers as they
 * came, one behind the other; {@link Kept#REPLACED} says of each record that is changed or deleted
 * where it lived before, so that the harvest can be taken back.
 */
final class Harvest {

  /** Why a record is gone that its source has deleted; for people, in both languages. */
  private static final String DELETED = "Nguồn đã xoá biểu ghi này / deleted at its source: ";

  private final Room room;
  private final Source source;
  private final Consumer<Rejected> quarantine;

  private int fresh;
  private int changed;
  private int deleted;
  private int known;
  private int kept;
  private int quarantined;

  /**
   * @param quarantine is told of each record that can't be understood or stays as it is
   */
  Harvest(Room room, Source source, Consumer<Rejected> quarantine) {
    this.room = room;
    this.source = source;
    this.quarantine = quarantine;
  }

  /** What came of it. */
  record Outcome(HarvestReport.Counts counts, Optional<ItemId> object) {}

  /**
   * Keeps and publishes the parts, unless that is done already.
   *
   * @param by who asked for the harvest
   */
  Outcome apply(PartFolder folder, PartFolder.Order order, String by) {
    List<Path> parts = folder.parts();
    Path whole = folder.whole();
    // two harvests are two imports, also where the source says the same twice
    byte[] head =
        ("<!-- " + source.name() + " " + order.begun() + " -->\n").getBytes(StandardCharsets.UTF_8);
    Checksum sha512 = join(head, parts, whole);
    RecordImport object = RecordImport.of(room.vault(), sha512);
    Path work = room.work().resolve(object.object().value());
    boolean there = object.head().isPresent();
    try (LineFile records = new LineFile(work, "records");
        LineFile replaced = new LineFile(work, "replaced")) {
      long base = head.length;
      for (Path part : parts) {
        read(part, base, object.object(), records, replaced);
        base += Files.size(part) + 1;
      }
      HarvestReport.Counts counts =
          there ? Kept.counts(object, known, kept, quarantined) : counts();
      if (counts.taken() == 0 && !there) {
        return new Outcome(counts, Optional.empty());
      }
      if (!there) {
        Checksum lines = records.finish();
        object.keep(
            whole,
            sha512,
            records.path(),
            lines,
            List.of(
                new FileChange.FromFile(Kept.REPLACED, replaced.path(), replaced.finish()),
                new FileChange.FromBytes(Kept.ORDER, order.write(parts.size()))),
            new Version.Note(by, "harvest: " + source.name()));
      }
      new ImportPublishing(room.records(), room.work()).publish(object, by, _ -> {});
      return new Outcome(counts, Optional.of(object.object()));
    } catch (IOException e) {
      throw new Unavailable("work", whole + ": " + e.getMessage(), e);
    }
  }

  private HarvestReport.Counts counts() {
    return new HarvestReport.Counts(fresh, changed, deleted, known, kept, quarantined);
  }

  private static Checksum join(byte[] head, List<Path> parts, Path whole) {
    MessageDigest digest = Checksum.digest();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(whole), digest)) {
      out.write(head);
      for (Path part : parts) {
        Files.copy(part, out);
        out.write('\n');
      }
    } catch (IOException e) {
      throw new Unavailable("work", whole + ": " + e.getMessage(), e);
    }
    return Checksum.ofDigest(digest.digest());
  }

  private void read(Path part, long base, ItemId object, LineFile records, LineFile replaced)
      throws IOException {
    List<CutRecord> cut = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(part), 1 << 16)) {
      PartReader.read(in, cut::add);
    }
    Map<ItemId, Standing> standing =
        room.records().standing(cut.stream().flatMap(c -> id(c).stream()).distinct().toList());
    for (CutRecord one : cut) {
      switch (one) {
        case CutRecord.Broken broken ->
            quarantine(Optional.empty(), broken.identifier(), part, broken.number(), broken.why());
        case CutRecord.Live live -> live(live, part, base, object, standing, records, replaced);
        case CutRecord.Deleted gone -> gone(gone, base, object, standing, records, replaced);
      }
    }
  }

  private void live(
      CutRecord.Live record,
      Path part,
      long base,
      ItemId object,
      Map<ItemId, Standing> standing,
      LineFile records,
      LineFile replaced) {
    ItemId id = id(record).orElseThrow();
    Optional<Standing> there = Optional.ofNullable(standing.get(id));
    String sha256 = Sha256.of(record.metadata());
    Optional<Holding> before = there.flatMap(Standing::holding);
    if (there.isPresent() && before.isEmpty()) {
      kept++;
      refuse(id, record.identifier(), "it has been edited here, which stands");
      return;
    }
    boolean same = before.filter(h -> h.sha256().equals(sha256)).isPresent();
    boolean ours = before.filter(h -> h.object().equals(object)).isPresent();
    if (same && !ours && there.get().visible()) {
      known++;
      return;
    }
    try {
      ForeignRecord understood = ForeignRecord.read(record.metadata(), record.charset());
      Holding holding =
          new Holding(object, number(), base + record.from(), record.metadata().length, sha256);
      records.add(
          new RecordLine(
                  item(id, understood), holding, record.charset().name(), understood.repairs())
              .write());
      if (before.isPresent() && !ours) {
        replaced.add(new Kept.Before(id, before.get(), there.get().visible()).write());
      }
      if (there.isPresent() && there.get().visible()) {
        changed++;
      } else {
        fresh++;
      }
    } catch (NotUnderstood e) {
      quarantine(Optional.of(id), record.identifier(), part, record.number(), why(e));
    }
  }

  private static String why(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private void gone(
      CutRecord.Deleted record,
      long base,
      ItemId object,
      Map<ItemId, Standing> standing,
      LineFile records,
      LineFile replaced) {
    ItemId id = id(record).orElseThrow();
    Optional<Standing> there = Optional.ofNullable(standing.get(id));
    if (there.isEmpty()) {
      known++;
      return;
    }
    Optional<Holding> before = there.get().holding();
    if (before.isEmpty()) {
      kept++;
      refuse(id, record.identifier(), "deleted at the source; edited here, which stands");
      return;
    }
    boolean ours = before.get().object().equals(object);
    if (!there.get().visible() && !ours) {
      known++;
      return;
    }
    Holding holding =
        new Holding(
            object,
            number(),
            base + record.from(),
            record.bytes().length,
            Sha256.of(record.bytes()));
    Item last =
        room.catalog()
            .find(id)
            .map(org.phohien.core.catalog.Entry::item)
            .orElseGet(() -> item(id, Description.titled(record.identifier()), Rights.unknown()));
    records.add(
        new RecordLine(last, holding, "UTF-8", List.of(), Optional.of(DELETED + source.title()))
            .write());
    if (!ours) {
      replaced.add(new Kept.Before(id, before.get(), true).write());
    }
    deleted++;
  }

  private int number() {
    return fresh + changed + deleted + known + kept + quarantined + 1;
  }

  private static Item item(ItemId id, ForeignRecord understood) {
    return item(
        id,
        understood.entry().description(),
        understood.entry().rights().orElseGet(Rights::unknown));
  }

  private static Item item(ItemId id, Description description, Rights rights) {
    return new Item(id, new Kind.CatalogueRecord(), description, rights, List.of());
  }

  private Optional<ItemId> id(CutRecord record) {
    return switch (record) {
      case CutRecord.Live one -> Optional.of(id(one.identifier()));
      case CutRecord.Deleted one -> Optional.of(id(one.identifier()));
      case CutRecord.Broken _ -> Optional.empty();
    };
  }

  private ItemId id(String identifier) {
    return source.name().id(identifier, Sha256.of(identifier.getBytes(StandardCharsets.UTF_8)));
  }

  private void quarantine(
      Optional<ItemId> id, String identifier, Path part, int number, String why) {
    quarantined++;
    String where = part.getFileName() + " #" + number + " " + identifier;
    quarantine.accept(new Rejected(id, where.strip(), new Reason(Rule.BAD_RECORD, why)));
  }

  private void refuse(ItemId id, String identifier, String why) {
    quarantine.accept(new Rejected(Optional.of(id), identifier, new Reason(Rule.BAD_RECORD, why)));
  }
}

package org.phohien.ingest.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phohien.core.model.Description;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Reason;
import org.phohien.core.model.Reason.Rule;
import org.phohien.core.model.Rejected;
import org.phohien.core.model.Rights;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.vault.Vault;

/**
 * Reads a batch folder.
 *
 * <ul>
 *   <li>With a list (CSV or workbook at its top), each row is an item; what the list does not name
 *       is refused.
 *   <li>With MARC files at its top, each record whose number (001) a folder bears is an item with
 *       the files of that folder; the others are records without pages, which come in together.
 *   <li>Each remaining folder is an item, named by it; each remaining file an item of its own.
 * </ul>
 */
public final class BatchReader {

  private final BatchFolder folder;
  private final Map<ItemId, PlannedItem> items = new LinkedHashMap<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final Set<Path> claimed = new HashSet<>();

  private BatchReader(BatchFolder folder) {
    this.folder = folder;
  }

  /** Whether a file at the top of a batch says what the others are: CSV or a workbook. */
  public static boolean isList(Path file) {
    return ListFile.isList(file);
  }

  /**
   * Reads a folder into a plan of items.
   *
   * @throws NotFound when there is no such folder
   * @throws Invalid when it is no folder, or its list can't be read as one
   * @throws Unavailable when the disk can't be read
   */
  public static Batch read(Path folder) {
    try {
      return new BatchReader(BatchFolder.of(folder)).read();
    } catch (IOException e) {
      throw new Unavailable("batch", folder + ": " + e.getMessage(), e);
    }
  }

  private Batch read() throws IOException {
    List<Path> top = folder.list(folder.root());
    List<Path> lists =
        top.stream().filter(f -> Files.isRegularFile(f) && ListFile.isList(f)).toList();
    List<Path> marc =
        top.stream().filter(f -> Files.isRegularFile(f) && MarcBatch.isMarc(f)).toList();
    claimed.addAll(lists);
    claimed.addAll(marc);
    for (Path list : lists) {
      for (ListRow row : ListFile.read(list)) {
        plan(list, row);
      }
    }
    for (Path records : marc) {
      plan(new MarcBatch(folder, records));
    }
    for (Path rest : top) {
      if (claimed.contains(rest)) {
        continue;
      }
      if (!lists.isEmpty()) {
        refuse(Optional.empty(), folder.shown(rest), Rule.NOT_LISTED, "");
      } else {
        plan(rest);
      }
    }
    return new Batch(folder.root(), List.copyOf(items.values()), marc, rejected);
  }

  private void plan(Path list, ListRow row) throws IOException {
    String where = folder.shown(list) + ", dòng " + row.number();
    String name = row.get(ListColumn.ID).or(() -> row.get(ListColumn.FOLDER)).orElse("");
    Optional<ItemId> id = ItemId.isValid(name) ? Optional.of(new ItemId(name)) : Slug.of(name);
    if (id.isEmpty()) {
      refuse(Optional.empty(), where, Rule.BAD_RECORD, "id: " + name);
      return;
    }
    try {
      Description description = RowReading.description(row, name);
      Kind kind = RowReading.kind(row);
      PageFiles files = files(id.get(), row, kind);
      rejected.addAll(files.rejected());
      add(
          where,
          new PlannedItem(
              id.get(),
              kind,
              description,
              RowReading.rights(row),
              RowReading.script(row),
              files.files(),
              Optional.empty()));
    } catch (RowReading.Unclear | IllegalArgumentException e) {
      refuse(id, where, Rule.BAD_RECORD, String.valueOf(e.getMessage()));
    }
  }

  private PageFiles files(ItemId id, ListRow row, Kind kind) throws IOException {
    PageFiles files = new PageFiles(folder, id);
    Optional<String> named = row.get(ListColumn.FOLDER);
    Path scans = folder.named(folder.root(), named.orElse(id.value()));
    boolean inFolder = Files.isDirectory(scans) && !scans.equals(folder.root());
    if (inFolder) {
      claimed.add(scans);
    }
    List<String> listed = row.all(ListColumn.FILES);
    for (String file : listed) {
      Path path = folder.named(inFolder ? scans : folder.root(), file);
      claimed.add(path);
      files.add(path);
    }
    if (listed.isEmpty() && inFolder) {
      if (folder.inside(scans).isEmpty()) {
        return files.add(scans);
      }
      return files.addAll(scans);
    }
    if (listed.isEmpty() && (named.isPresent() || !(kind instanceof Kind.CatalogueRecord))) {
      files.add(scans);
    }
    return files;
  }

  private void plan(MarcBatch records) throws IOException {
    records.read(planned -> {
      claimed.add(planned.scans());
      rejected.addAll(planned.rejected());
      add(planned.where(), planned.item());
    });
  }

  private void plan(Path entry) throws IOException {
    String name = entry.getFileName().toString();
    boolean isFolder = Files.isDirectory(entry);
    String stem = isFolder ? name : name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    Optional<ItemId> id = Slug.of(stem);
    if (id.isEmpty()) {
      refuse(Optional.empty(), name, Reason.named(Rule.BAD_RECORD, "no-id"));
      return;
    }
    PageFiles files = new PageFiles(folder, id.get());
    if (isFolder && folder.inside(entry).isPresent()) {
      files.addAll(entry);
    } else {
      files.add(entry);
    }
    rejected.addAll(files.rejected());
    if (!files.files().isEmpty()) {
      add(
          name,
          new PlannedItem(
              id.get(),
              new Kind.LocalRecord(),
              Description.titled(stem),
              Rights.unknown(),
              Optional.empty(),
              files.files(),
              Optional.empty()));
    }
  }

  private void add(String where, PlannedItem item) {
    if (Vault.isImport(item.id())) {
      refuse(Optional.empty(), where, Reason.named(Rule.BAD_RECORD, "id-of-import"));
    } else if (items.putIfAbsent(item.id(), item) != null) {
      refuse(Optional.of(item.id()), where, Reason.named(Rule.BAD_RECORD, "id-twice", item.id()));
    }
  }

  private void refuse(Optional<ItemId> item, String file, Rule rule, String detail) {
    refuse(item, file, new Reason(rule, detail));
  }

  private void refuse(Optional<ItemId> item, String file, Reason reason) {
    rejected.add(new Rejected(item, file, reason));
  }
}

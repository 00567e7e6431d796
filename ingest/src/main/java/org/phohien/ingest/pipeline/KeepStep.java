package org.phohien.ingest.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Description;
import org.phohien.core.model.Georeference;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Rights;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.core.vault.VersionNumber;
import org.phohien.ingest.batch.PlannedItem;
import org.phohien.ingest.check.CheckedFrame;
import org.phohien.ingest.pipeline.CheckedItem.CheckedFile;

/**
 * Keeps an item's masters, its description and its plan in the vault, as one version; nothing when
 * the vault has just that already.
 *
 * <p>A page is known again by its file's path, else by its checksum, and keeps its key. What the
 * desk has edited stays, unless the list itself says something new.
 */
final class KeepStep {

  /** What the plan said when the item was kept last. */
  static final String PLAN = "source/plan.json";

  private final Vault vault;

  KeepStep(Vault vault) {
    this.vault = vault;
  }

  /** The item as it lies in the vault after this step. */
  Item keep(CheckedItem checked, String by) {
    PlannedItem planned = checked.planned();
    Optional<Version> head = vault.head(planned.id());
    Optional<Item> before = head.map(_ -> StoredItem.read(vault, planned.id()));
    byte[] plan = Plan.remembered(planned);
    boolean newPlan = !has(head, PLAN, Checksum.of(plan));
    Description description =
        before.filter(_ -> !newPlan).map(Item::description).orElse(planned.description());
    Rights rights = before.filter(_ -> !newPlan).map(Item::rights).orElse(planned.rights());
    Kind kind = before.filter(_ -> !newPlan).map(Item::kind).orElse(planned.kind());
    List<Page> pages = pages(checked, before, head);
    Item item =
        new Item(
            planned.id(),
            kind,
            description,
            rights,
            pages,
            ContentsStep.of(checked, before, pages),
            georeferences(before, pages));

    List<FileChange> changes = new ArrayList<>();
    byte[] record = ItemFile.write(item);
    if (!has(head, Vault.ITEM, Checksum.of(record))) {
      changes.add(new FileChange.FromBytes(Vault.ITEM, record));
    }
    if (newPlan) {
      changes.add(new FileChange.FromBytes(PLAN, plan));
    }
    planned
        .nativeRecord()
        .filter(r -> !has(head, "source/" + r.name(), Checksum.of(r.bytes())))
        .ifPresent(r -> changes.add(new FileChange.FromBytes("source/" + r.name(), r.bytes())));
    for (CheckedFile file : checked.files()) {
      if (!has(head, file.path(), file.found().sha512())) {
        changes.add(new FileChange.FromFile(file.path(), file.source(), file.found().sha512()));
      }
    }
    changes.addAll(outdatedTexts(head, before, item));
    if (!changes.isEmpty()) {
      Optional<VersionNumber> expected = head.map(Version::number);
      vault.put(item.id(), expected, changes, new Version.Note(by, "ingest: masters"));
    }
    return item;
  }

  /** A sheet lies where it lay as long as its image is the same. */
  private static List<Georeference> georeferences(Optional<Item> before, List<Page> pages) {
    return before.map(Item::georeferences).orElse(List.of()).stream()
        .filter(
            g -> before.flatMap(item -> item.page(g.page())).filter(pages::contains).isPresent())
        .toList();
  }

  private static boolean has(Optional<Version> head, String path, Checksum checksum) {
    return head.filter(v -> checksum.equals(v.files().get(path))).isPresent();
  }

  private List<Page> pages(CheckedItem checked, Optional<Item> before, Optional<Version> head) {
    Map<String, Page> known = new HashMap<>();
    for (Page page : before.map(Item::pages).orElse(List.of())) {
      known.put(page.master().file() + "#" + page.master().frame(), page);
      known.putIfAbsent(page.master().sha512().hex() + "#" + page.master().frame(), page);
    }
    Set<String> taken = new HashSet<>();
    int next = nextKey(checked.planned(), head);
    List<Page> pages = new ArrayList<>();
    for (CheckedFile file : checked.files()) {
      for (int frame = 0; frame < file.found().frames().size(); frame++) {
        Optional<Page> old = known(known, taken, file, frame);
        PageId id = old.isPresent() ? old.get().id() : PageId.nth(checked.planned().id(), next++);
        taken.add(id.key());
        String label = old.map(Page::label).orElse(Integer.toString(pages.size() + 1));
        pages.add(page(id, label, file, frame));
      }
    }
    return pages;
  }

  private static Page page(PageId id, String label, CheckedFile file, int number) {
    CheckedFrame frame = file.found().frames().get(number);
    return new Page(id, label, frame.size(), file.found().master(frame, file.path()));
  }

  private static Optional<Page> known(
      Map<String, Page> known, Set<String> taken, CheckedFile file, int frame) {
    for (String name :
        List.of(file.path() + "#" + frame, file.found().sha512().hex() + "#" + frame)) {
      Page page = known.get(name);
      if (page != null && !taken.contains(page.id().key())) {
        return Optional.of(page);
      }
    }
    return Optional.empty();
  }

  /** One more than any number a page of this item ever had, in whatever version. */
  private int nextKey(PlannedItem planned, Optional<Version> head) {
    if (head.isEmpty()) {
      return 1;
    }
    int highest =
        StoredItem.read(vault, planned.id()).pages().stream()
            .mapToInt(p -> number(p.id().key()))
            .max()
            .orElse(0);
    for (Version version : vault.history(planned.id())) {
      for (String path : version.files().keySet()) {
        if (path.startsWith("text/")) {
          highest = Math.max(highest, number(path.substring(5).replaceFirst("\\..*", "")));
        }
      }
    }
    return highest + 1;
  }

  private static int number(String key) {
    return key.matches("\\d{1,9}") ? Integer.parseInt(key) : 0;
  }

  /** Texts that were read from a master that is no longer the page's. */
  private static List<FileChange> outdatedTexts(
      Optional<Version> head, Optional<Item> before, Item item) {
    List<FileChange> removed = new ArrayList<>();
    for (Page old : before.map(Item::pages).orElse(List.of())) {
      String path = Vault.alto(old.id());
      boolean same =
          item.page(old.id().key())
              .filter(p ->
                  p.master().sha512().equals(old.master().sha512())
                      && p.master().frame() == old.master().frame())
              .isPresent();
      if (!same && head.filter(v -> v.files().containsKey(path)).isPresent()) {
        removed.add(new FileChange.Remove(path));
        removed.add(new FileChange.Remove(Vault.readings(old.id())));
        removed.add(new FileChange.Remove(Vault.suggestion(old.id())));
      }
    }
    return removed;
  }
}

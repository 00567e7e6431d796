package org.phohien.core.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Change;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.vault.Vault;

/** Items that were published and that the vault no longer has: the worst that can happen to one. */
final class MissingItems {

  private static final int AT_ONCE = 10_000;

  private MissingItems() {}

  /** In the order of their ids. */
  static Set<ItemId> of(Catalog catalog, Vault vault) {
    Set<ItemId> missing = new TreeSet<>();
    List<Change> changes = catalog.changesSince(0, AT_ONCE);
    while (!changes.isEmpty()) {
      changes.stream()
          .map(Change::item)
          .filter(item -> !missing.contains(item) && isGone(vault, item))
          .forEach(missing::add);
      changes = catalog.changesSince(changes.getLast().number(), AT_ONCE);
    }
    return missing;
  }

  private static boolean isGone(Vault vault, ItemId item) {
    try {
      return vault.head(item).isEmpty();
    } catch (ArchiveException e) {
      return false; // damaged, which its own verification tells
    }
  }
}

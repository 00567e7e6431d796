package org.phohien.web.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.library.Libraries;
import org.phohien.core.library.Library;
import org.phohien.core.model.ItemId;
import org.phohien.core.union.Union;

/** Which libraries hold a work: each by its own record of it. Threads may share it. */
public final class Holders {

  private final Union union;
  private final Libraries libraries;
  private final Catalog catalog;

  public Holders(Exchange exchange, Catalog catalog) {
    this.union = exchange.union();
    this.libraries = exchange.libraries();
    this.catalog = catalog;
  }

  /**
   * A record of a work.
   *
   * @param library code of whose it is
   * @param name of the library; empty for that of this house
   * @param record in a line
   * @param here whether it is the one that is looked at
   */
  public record Holder(String library, String name, Shelved record, boolean here) {}

  /**
   * The records of the work of an item, its own first; empty where this house alone has it, in one
   * record.
   */
  public List<Holder> of(Entry entry) {
    List<ItemId> alike = union.alike(entry.item().id());
    Map<String, String> names = libraries.names();
    boolean ours = code(entry.item().id(), names).equals(Library.HOUSE);
    if (alike.isEmpty() && ours) {
      return List.of();
    }
    List<Holder> all = new ArrayList<>();
    all.add(holder(entry, names, true));
    for (ItemId other : alike) {
      catalog.find(other).filter(Entry::visible).ifPresent(e -> all.add(holder(e, names, false)));
    }
    return List.copyOf(all);
  }

  private static Holder holder(Entry entry, Map<String, String> names, boolean here) {
    ItemId id = entry.item().id();
    return new Holder(
        code(id, names), library(id, names), Shelved.of(id.value(), Optional.of(entry)), here);
  }

  /** The code of the library whose record this is. */
  static String code(ItemId id, Map<String, String> names) {
    return Library.prefix(id).filter(names::containsKey).orElse(Library.HOUSE);
  }

  /** Its name; empty for that of this house. */
  static String library(ItemId id, Map<String, String> names) {
    return names.getOrDefault(code(id, names), "");
  }
}

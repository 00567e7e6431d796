package org.phohien.core.catalog.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.phohien.core.catalog.HarvestSet;
import org.phohien.core.library.Library;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;

/**
 * The sets of items besides their collections: those that their descriptions say, the lists that
 * librarians keep, and their library. Within one transaction.
 */
final class ItemSets {

  private final Handle handle;
  private final Map<String, String> libraries;

  ItemSets(Handle handle) {
    this.handle = handle;
    this.libraries =
        handle
            .createQuery("select code, name from state.library")
            .setMapKeyColumn("code")
            .setMapValueColumn("name")
            .collectInto(new org.jdbi.v3.core.generic.GenericType<Map<String, String>>() {});
  }

  /** Of one item. */
  List<HarvestSet> of(Item item) {
    return all(item, curated(List.of(item.id())));
  }

  /** Of many. */
  Map<ItemId, List<HarvestSet>> of(Collection<Item> items) {
    Map<String, List<HarvestSet>> curated = curated(items.stream().map(Item::id).toList());
    Map<ItemId, List<HarvestSet>> sets = new HashMap<>();
    items.forEach(item -> sets.put(item.id(), all(item, curated)));
    return sets;
  }

  private List<HarvestSet> all(Item item, Map<String, List<HarvestSet>> curated) {
    List<HarvestSet> sets = new ArrayList<>(HarvestSet.of(item));
    sets.addAll(curated.getOrDefault(item.id().value(), List.of()));
    sets.add(library(item.id()));
    return sets;
  }

  /** Records of sources are known by their ids; all else is of this house. */
  private HarvestSet library(ItemId item) {
    String code = Library.prefix(item).filter(libraries::containsKey).orElse(Library.HOUSE);
    return HarvestSet.ofLibrary(code, Optional.ofNullable(libraries.get(code)).orElse(""));
  }

  private Map<String, List<HarvestSet>> curated(List<ItemId> items) {
    Map<String, List<HarvestSet>> sets = new HashMap<>();
    if (items.isEmpty()) {
      return sets;
    }
    handle
        .createQuery(
            """
            select m.item, s.code, s.title from state.curated_member m
            join state.curated_set s on s.code = m.code
            where m.item in (<items>) order by s.code
            """)
        .bindList("items", items.stream().map(ItemId::value).toList())
        .map((row, _) ->
            sets.computeIfAbsent(row.getString("item"), _ -> new ArrayList<>())
                .add(HarvestSet.curated(row.getString("code"), row.getString("title"))))
        .list();
    return sets;
  }
}

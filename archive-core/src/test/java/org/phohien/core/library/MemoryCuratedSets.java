package org.phohien.core.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Conflict;
import org.phohien.core.problem.ArchiveException.NotFound;

/** Curated sets in memory. */
public final class MemoryCuratedSets implements CuratedSets {

  private final Map<String, CuratedSet> sets = new TreeMap<>();
  private final Map<String, NavigableSet<ItemId>> members = new TreeMap<>();
  private final Predicate<ItemId> visible;

  /**
   * @param visible which items can be seen
   */
  public MemoryCuratedSets(Predicate<ItemId> visible) {
    this.visible = visible;
  }

  @Override
  public synchronized List<CuratedSet> all() {
    return sets.keySet().stream()
        .flatMap(code -> find(code).stream())
        .sorted(Comparator.comparing(CuratedSet::title))
        .toList();
  }

  @Override
  public synchronized Optional<CuratedSet> find(String code) {
    return Optional.ofNullable(sets.get(code))
        .map(s -> new CuratedSet(s.code(), s.title(), s.note(), s.made(), s.by(), in(code).size()));
  }

  @Override
  public synchronized void make(CuratedSet set) {
    if (sets.putIfAbsent(set.code(), set) != null) {
      throw new Conflict("there is a set " + set.code());
    }
    members.put(set.code(), new TreeSet<>());
  }

  @Override
  public synchronized void rename(String code, String title, String note) {
    CuratedSet s = find(code).orElseThrow(() -> new NotFound("set " + code));
    sets.put(code, new CuratedSet(code, title, note, s.made(), s.by(), 0));
  }

  @Override
  public synchronized void remove(String code) {
    in(code);
    sets.remove(code);
    members.remove(code);
  }

  @Override
  public synchronized List<ItemId> items(String code) {
    return List.copyOf(in(code));
  }

  @Override
  public synchronized List<CuratedSet> of(ItemId item) {
    return all().stream().filter(s -> in(s.code()).contains(item)).toList();
  }

  @Override
  public synchronized List<ItemId> add(String code, List<ItemId> items, String by, Instant now) {
    NavigableSet<ItemId> in = in(code);
    List<ItemId> fresh = new ArrayList<>();
    items.stream().filter(visible).filter(in::add).forEach(fresh::add);
    return fresh;
  }

  @Override
  public synchronized List<ItemId> take(String code, List<ItemId> items) {
    NavigableSet<ItemId> in = in(code);
    return items.stream().filter(in::remove).toList();
  }

  private NavigableSet<ItemId> in(String code) {
    return Optional.ofNullable(members.get(code)).orElseThrow(() -> new NotFound("set " + code));
  }
}

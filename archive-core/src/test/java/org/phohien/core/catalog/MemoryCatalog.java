package org.phohien.core.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.phohien.core.model.Collection;
import org.phohien.core.model.Dating;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.text.TitleOrder;
import org.phohien.core.vault.VersionNumber;

/** A catalog that forgets everything with its process. */
public final class MemoryCatalog implements Catalog {

  private static final Comparator<Entry> BY_STAMP =
      Comparator.comparing((Entry e) -> e.change().stamp()).thenComparing(e -> e.item().id());

  private final InstantSource time;
  private final Map<ItemId, Kept> kept = new TreeMap<>();
  private final NavigableMap<Long, Change> log = new TreeMap<>();

  private Instant promised = Instant.EPOCH;

  private record Kept(Publication publication, Entry entry) {

    Optional<byte[]> record(String prefix) {
      return publication.disseminations().stream()
          .filter(d -> d.prefix().equals(prefix))
          .map(Dissemination::xml)
          .findFirst();
    }
  }

  public MemoryCatalog(InstantSource time) {
    this.time = time;
  }

  /** A catalog on the system's clock. */
  public MemoryCatalog() {
    this(InstantSource.system());
  }

  @Override
  public synchronized List<Change> publishAll(List<Publication> publications) {
    publications.forEach(this::refuseOld);
    return publications.stream().map(this::publishOne).toList();
  }

  private void refuseOld(Publication publication) {
    Kept before = kept.get(publication.item().id());
    if (before != null
        && !same(before, publication)
        && before.entry().version().compareTo(publication.version()) >= 0) {
      throw new ArchiveException.Conflict(
          publication.item().id() + " is published at " + before.entry().version());
    }
  }

  private static boolean same(Kept before, Publication publication) {
    return before.entry().visible() && before.entry().version().equals(publication.version());
  }

  private Change publishOne(Publication publication) {
    Kept before = kept.get(publication.item().id());
    if (before != null && same(before, publication)) {
      return before.entry().change();
    }
    boolean seen = before != null && before.entry().visible();
    Change change =
        next(publication.item().id(), seen ? Change.Action.UPDATE : Change.Action.CREATE);
    keep(publication, change, Optional.empty());
    return change;
  }

  @Override
  public synchronized Change withdraw(ItemId item, VersionNumber version, String reason) {
    Kept before = kept.get(item);
    if (before == null) {
      throw new ArchiveException.NotFound("item", item);
    }
    if (!before.entry().visible()) {
      return before.entry().change();
    }
    if (before.entry().version().compareTo(version) > 0) {
      throw new ArchiveException.Conflict(item + " is published at " + before.entry().version());
    }
    Publication p = before.publication();
    Change change = next(item, Change.Action.DELETE);
    keep(
        new Publication(p.item(), version, p.texts(), p.readings(), p.disseminations()),
        change,
        Optional.of(reason));
    return change;
  }

  @Override
  public synchronized void replay(
      Publication publication, Change change, Optional<String> withdrawn) {
    Change there = log.get(change.number());
    if (there != null && !there.equals(change)) {
      throw new ArchiveException.Conflict("change " + change.number() + " is " + there);
    }
    Kept before = kept.get(publication.item().id());
    if (before == null || before.entry().change().number() <= change.number()) {
      keep(publication, change, withdrawn);
    } else {
      log.put(change.number(), change);
    }
  }

  private Change next(ItemId item, Change.Action action) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    Instant stamp = later(now, later(last(), promised).plus(1, ChronoUnit.MICROS));
    return new Change(lastChange() + 1, stamp, item, action);
  }

  private Instant last() {
    return log.isEmpty() ? Instant.EPOCH : log.lastEntry().getValue().stamp();
  }

  /** Here a change is seen the moment it is stamped. */
  @Override
  public synchronized Instant settled() {
    promised = later(promised, time.instant().truncatedTo(ChronoUnit.SECONDS));
    return later(last(), promised);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private void keep(Publication publication, Change change, Optional<String> withdrawn) {
    Entry entry = new Entry(publication.item(), publication.version(), change, withdrawn);
    kept.put(publication.item().id(), new Kept(publication, entry));
    log.put(change.number(), change);
    notifyAll();
  }

  @Override
  public synchronized Optional<Entry> find(ItemId item) {
    return Optional.ofNullable(kept.get(item)).map(Kept::entry);
  }

  @Override
  public synchronized List<Entry> browse(Browse browse) {
    return visible()
        .filter(e -> browse.collection().stream().allMatch(e.item().kind().collection()::equals))
        .sorted(order(browse.order()))
        .skip(browse.offset())
        .limit(browse.limit())
        .toList();
  }

  private Comparator<Entry> order(Browse.Order order) {
    return switch (order) {
      case NEWEST -> Comparator.comparingLong((Entry e) -> e.change().number()).reversed();
      case DATE ->
          Comparator.comparing((Entry e) ->
                  e.item().description().date().map(Dating::from).orElse(Integer.MAX_VALUE))
              .thenComparing(e -> e.item().description().date().map(Dating::edtf).orElse(""))
              .thenComparing(e -> e.item().id());
      case TITLE ->
          Comparator.comparing(
                  (Entry e) -> TitleOrder.key(e.item().description().title()),
                  Arrays::compareUnsigned)
              .thenComparing(e -> e.item().id());
    };
  }

  private Stream<Entry> visible() {
    return kept.values().stream().map(Kept::entry).filter(Entry::visible);
  }

  @Override
  public synchronized Map<Collection, Integer> counts() {
    Map<Collection, Integer> counts = new EnumMap<>(Collection.class);
    visible().forEach(e -> counts.merge(e.item().kind().collection(), 1, Integer::sum));
    return counts;
  }

  @Override
  public synchronized long pages() {
    return visible().mapToLong(e -> e.item().pages().size()).sum();
  }

  @Override
  public synchronized Optional<PageText> text(PageId page) {
    return Optional.ofNullable(kept.get(page.item()))
        .filter(k -> k.entry().visible())
        .flatMap(
            k -> k.publication().texts().stream().filter(t -> t.page().equals(page)).findFirst());
  }

  @Override
  public synchronized Optional<PageReadings> readings(PageId page) {
    return Optional.ofNullable(kept.get(page.item()))
        .filter(k -> k.entry().visible())
        .flatMap(k ->
            k.publication().readings().stream().filter(r -> r.page().equals(page)).findFirst());
  }

  @Override
  public synchronized List<PageReadings> readings(ItemId item) {
    Kept found = kept.get(item);
    return found == null
        ? List.of()
        : found.entry().item().pages().stream()
            .flatMap(
                p -> found.publication().readings().stream().filter(r -> r.page().equals(p.id())))
            .toList();
  }

  @Override
  public synchronized void texts(ItemId item, Consumer<PageText> each) {
    Kept found = kept.get(item);
    if (found == null) {
      return;
    }
    Map<PageId, PageText> texts = new HashMap<>();
    found.publication().texts().forEach(t -> texts.put(t.page(), t));
    found.entry().item().pages().stream()
        .flatMap(p -> Optional.ofNullable(texts.get(p.id())).stream())
        .forEach(each);
  }

  @Override
  public synchronized List<Harvested> harvest(Selection selection, String prefix, int limit) {
    return selected(selection, prefix)
        .filter(e -> selection.after().stream().allMatch(place -> behind(e, place)))
        .limit(limit)
        .map(e -> harvested(e, prefix))
        .toList();
  }

  private static boolean behind(Entry entry, Selection.Place place) {
    int byStamp = entry.change().stamp().compareTo(place.stamp());
    return byStamp > 0 || (byStamp == 0 && entry.item().id().compareTo(place.item()) > 0);
  }

  private Stream<Entry> selected(Selection selection, String prefix) {
    return kept.values().stream()
        .filter(k -> !k.entry().visible() || k.record(prefix).isPresent())
        .map(Kept::entry)
        .filter(e -> selection.set().stream().allMatch(sets(e)::contains))
        .filter(e -> selection.from().stream().noneMatch(e.change().stamp()::isBefore))
        .filter(e -> selection.until().stream().noneMatch(e.change().stamp()::isAfter))
        .sorted(BY_STAMP);
  }

  private static List<String> sets(Entry entry) {
    return Stream.concat(
            Stream.of(entry.item().kind().collection().slug()),
            HarvestSet.of(entry.item()).stream().map(HarvestSet::spec))
        .toList();
  }

  @Override
  public synchronized List<HarvestSet> sets() {
    Map<String, HarvestSet> sets = new TreeMap<>();
    kept.values().stream()
        .flatMap(k -> HarvestSet.of(k.entry().item()).stream())
        .forEach(set -> sets.putIfAbsent(set.spec(), set));
    return List.copyOf(sets.values());
  }

  private Harvested harvested(Entry entry, String prefix) {
    Kept found = kept.get(entry.item().id());
    Optional<byte[]> record =
        found == null || !entry.visible() ? Optional.empty() : found.record(prefix);
    return new Harvested(entry.item().id(), entry.change(), sets(entry), record, entry.withdrawn());
  }

  @Override
  public synchronized Optional<Harvested> harvest(ItemId item, String prefix) {
    return find(item).map(e -> harvested(e, prefix));
  }

  @Override
  public synchronized long count(Selection selection, String prefix) {
    return selected(selection, prefix).count();
  }

  @Override
  public synchronized List<String> prefixes(ItemId item) {
    Kept found = kept.get(item);
    return found == null
        ? List.of()
        : found.publication().disseminations().stream()
            .map(Dissemination::prefix)
            .sorted()
            .toList();
  }

  @Override
  public synchronized Optional<Instant> earliest() {
    return log.isEmpty() ? Optional.empty() : Optional.of(log.firstEntry().getValue().stamp());
  }

  @Override
  public synchronized List<Change> changesSince(long number, int limit) {
    return log.tailMap(number, false).values().stream().limit(limit).toList();
  }

  @Override
  public synchronized long lastChange() {
    return log.isEmpty() ? 0 : log.lastKey();
  }

  @Override
  public synchronized boolean awaitChange(long number, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    for (long left = longest.toMillis(); left > 0 && lastChange() <= number; ) {
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return lastChange() > number;
  }
}

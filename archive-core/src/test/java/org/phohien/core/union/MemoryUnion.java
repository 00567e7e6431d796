package org.phohien.core.union;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.phohien.core.catalog.Browse;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;

/** The union catalogue of a few records, reckoned anew each time. */
public final class MemoryUnion implements Union {

  private static final int RECORDS = 500;

  private final Catalog catalog;
  private final List<Decision> decisions = new ArrayList<>();
  private long last;

  public MemoryUnion(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public synchronized List<ItemId> alike(ItemId item) {
    TreeSet<ItemId> found = new TreeSet<>();
    for (Pair pair : pairs()) {
      boolean same = said(pair).map(Decision::same).orElse(pair.score() >= Likeness.SAME);
      if (same && (pair.a().equals(item) || pair.b().equals(item))) {
        found.add(pair.a().equals(item) ? pair.b() : pair.a());
      }
    }
    return List.copyOf(found);
  }

  private Optional<Decision> said(Pair pair) {
    return decisions.stream()
        .filter(d -> d.a().equals(pair.a()) && d.b().equals(pair.b()))
        .findFirst();
  }

  private List<Pair> pairs() {
    List<Item> items =
        catalog.browse(new Browse(Optional.empty(), Browse.Order.NEWEST, 0, RECORDS)).stream()
            .map(Entry::item)
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (Item a : items) {
      for (Item b : items) {
        int score = a.id().compareTo(b.id()) < 0 ? Likeness.of(a, b).score() : 0;
        if (score >= Likeness.DOUBTFUL) {
          pairs.add(new Pair(a.id(), b.id(), score));
        }
      }
    }
    return pairs;
  }

  @Override
  public synchronized List<Pair> doubtful(int limit) {
    return pairs().stream()
        .filter(p -> p.score() < Likeness.SAME && said(p).isEmpty())
        .limit(limit)
        .toList();
  }

  @Override
  public int doubtfulCount() {
    return doubtful(Integer.MAX_VALUE).size();
  }

  @Override
  public synchronized void decide(ItemId one, ItemId other, boolean same, String by, Instant now) {
    ItemId a = one.compareTo(other) < 0 ? one : other;
    ItemId b = a.equals(one) ? other : one;
    decisions.removeIf(d -> d.a().equals(a) && d.b().equals(b));
    decisions.addFirst(new Decision(++last, a, b, same, now, by));
  }

  @Override
  public synchronized Optional<Decision> undo(long decision, Instant now) {
    Optional<Decision> found = decisions.stream().filter(d -> d.id() == decision).findFirst();
    found.ifPresent(decisions::remove);
    return found;
  }

  @Override
  public synchronized List<Decision> decisions(int limit) {
    return decisions.stream().limit(limit).toList();
  }

  @Override
  public boolean follow() {
    return false;
  }
}

package org.phohien.core.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.phohien.core.model.Collection;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;

/**
 * A newspaper or journal, with how many of its issues are here.
 *
 * @param slug of it in addresses, the same as in its {@link HarvestSet}
 * @param title as its issues have it
 * @param issues how many by year; those of no known year under {@link #UNDATED}
 */
public record Serial(String slug, String title, NavigableMap<Integer, Integer> issues) {

  /** Stands for the year of issues that have none. */
  public static final int UNDATED = 0;

  private static final int PART = 500;

  public Serial {
    issues = Collections.unmodifiableNavigableMap(new TreeMap<>(issues));
  }

  /** How many issues in all. */
  public int total() {
    return issues.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The slug of the serial an item is an issue of. */
  public static Optional<String> slug(Item item) {
    return item.kind() instanceof Kind.Issue
        ? Optional.of(HarvestSet.of(item).getFirst().spec().replaceFirst(".*:", ""))
        : Optional.empty();
  }

  /** The year of an issue, or {@link #UNDATED}. */
  public static int year(Item item) {
    return item.description().date().map(Dating::from).orElse(UNDATED);
  }

  /** All serials of a catalog, found by going through its newspapers. */
  static List<Serial> in(Catalog catalog) {
    TreeMap<String, Serial> found = new TreeMap<>();
    for (Entry entry : newspapers(catalog)) {
      Item item = entry.item();
      if (item.kind() instanceof Kind.Issue issue) {
        String slug = slug(item).orElseThrow();
        Serial before = found.getOrDefault(slug, new Serial(slug, issue.serial(), new TreeMap<>()));
        TreeMap<Integer, Integer> years = new TreeMap<>(before.issues);
        years.merge(year(item), 1, Integer::sum);
        found.put(slug, new Serial(slug, before.title, years));
      }
    }
    return List.copyOf(found.values());
  }

  /** The issues of a serial in a year, found the same way. */
  static List<Entry> issues(Catalog catalog, String serial, int year) {
    return newspapers(catalog).stream()
        .filter(entry -> slug(entry.item()).filter(serial::equals).isPresent())
        .filter(entry -> year(entry.item()) == year)
        .toList();
  }

  private static List<Entry> newspapers(Catalog catalog) {
    List<Entry> all = new ArrayList<>();
    List<Entry> part;
    do {
      part =
          catalog.browse(
              new Browse(Optional.of(Collection.NEWSPAPERS), Browse.Order.DATE, all.size(), PART));
      all.addAll(part);
    } while (part.size() == PART);
    return all;
  }
}

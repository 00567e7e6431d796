package org.phohien.core.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of an item. The key is given once and never reused; the order of pages is the item's, so a
 * leaf found later breaks no citation.
 *
 * @param item the item the page belongs to
 * @param key 1 to 32 of {@code a-z 0-9 -}, beginning with a letter or digit; pages found in a batch
 *     get {@code 0001}, {@code 0002}, …
 */
public record PageId(ItemId item, String key) implements Comparable<PageId> {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  public PageId {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a page key: " + Shown.of(key));
    }
  }

  /** The key of the n-th page of a new item, counted from 1. */
  public static PageId nth(ItemId item, int number) {
    return new PageId(item, String.format(Locale.ROOT, "%04d", number));
  }

  /** Reads {@code item:key}, the form used in IIIF image identifiers; empty when it is not one. */
  public static Optional<PageId> parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || !ItemId.isValid(text.substring(0, colon))) {
      return Optional.empty();
    }
    String key = text.substring(colon + 1);
    return KEY.matcher(key).matches()
        ? Optional.of(new PageId(new ItemId(text.substring(0, colon)), key))
        : Optional.empty();
  }

  @Override
  public int compareTo(PageId other) {
    int byItem = item.compareTo(other.item);
    return byItem != 0 ? byItem : key.compareTo(other.key);
  }

  /** The form {@code item:key}. */
  @Override
  public String toString() {
    return item + ":" + key;
  }
}

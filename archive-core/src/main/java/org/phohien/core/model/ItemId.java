package org.phohien.core.model;

import java.util.regex.Pattern;

/**
 * The library's own number of an item, stable for ever and safe in a URL and in a file name.
 *
 * @param value 1 to 64 of ASCII letters, digits, {@code . _ -}; begins with a letter or digit, has
 *     no two dots in a row
 */
public record ItemId(String value) implements Comparable<ItemId> {

  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]|\\.(?!\\.)){0,63}");

  public ItemId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an item id: " + Shown.of(value));
    }
  }

  /** Whether a text from outside can be an item's id. */
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(ItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.phohien.core.source;

import java.util.regex.Pattern;
import org.phohien.core.library.Library;
import org.phohien.core.model.ItemId;

/**
 * The short name of a source. The ids of its records begin with it, so it is given once.
 *
 * @param value 2 to 20 small ASCII letters, digits and hyphens, begins with a letter; not that of
 *     this house ({@link Library#HOUSE})
 */
public record SourceName(String value) implements Comparable<SourceName> {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,19}");

  public SourceName {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a name of a source: " + value);
    }
  }

  /** Whether a text from outside can be a name. */
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches() && !text.equals(Library.HOUSE);
  }

  /**
   * The id of a record of this source: the last part of its identifier, to be read by people, and
   * enough of a hash of the whole that two identifiers never meet in one id.
   *
   * @param identifier as the source gives it, e.g. {@code oai:thuvien.example:123}
   * @param hash hexadecimal, at least 24 digits, of the whole identifier
   */
  public ItemId id(String identifier, String hash) {
    String local = identifier.substring(identifier.lastIndexOf(':') + 1);
    String plain = value + "." + local + "-" + hash.substring(0, 6);
    return ItemId.isValid(plain)
        ? new ItemId(plain)
        : new ItemId(value + ".x-" + hash.substring(0, 24));
  }

  /** Whether a record with this id came from here. */
  public boolean owns(ItemId id) {
    return id.value().startsWith(value + ".");
  }

  @Override
  public int compareTo(SourceName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

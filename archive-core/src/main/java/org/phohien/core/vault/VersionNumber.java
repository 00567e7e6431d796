package org.phohien.core.vault;

/**
 * Number of a version of an item in the vault (OCFL 1.1, 3.5.3).
 *
 * @param value 1 or more
 */
public record VersionNumber(int value) implements Comparable<VersionNumber> {

  public VersionNumber {
    if (value < 1) {
      throw new IllegalArgumentException("versions count from 1: " + value);
    }
  }

  /** The first version of every item. */
  public static VersionNumber first() {
    return new VersionNumber(1);
  }

  public VersionNumber next() {
    return new VersionNumber(value + 1);
  }

  @Override
  public int compareTo(VersionNumber other) {
    return Integer.compare(value, other.value);
  }

  /** The OCFL form, e.g. {@code v3}. */
  @Override
  public String toString() {
    return "v" + value;
  }
}

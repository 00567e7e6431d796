package org.phohien.core.job;

import java.util.Optional;

/**
 * Which top-level jobs are meant.
 *
 * @param kind of them; any when empty
 * @param key what their keys begin with; blank for any
 * @param open whether only those whose own work has not ended; parts that go on are not asked
 */
public record JobFilter(Optional<String> kind, String key, boolean open) {

  /** All of them. */
  public static final JobFilter ALL = new JobFilter(Optional.empty(), "", false);

  /** All of a kind. */
  public static JobFilter of(String kind) {
    return new JobFilter(Optional.of(kind), "", false);
  }

  /** Those of a kind whose keys begin so. */
  public static JobFilter of(String kind, String key) {
    return new JobFilter(Optional.of(kind), key, false);
  }

  /** The same where their work has not ended. */
  public JobFilter stillOpen() {
    return new JobFilter(kind, key, true);
  }
}

package org.phohien.core.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a repository said of itself when it was looked at.
 *
 * @param at when
 * @param repository its name
 * @param granularity of its datestamps, as it says: {@code YYYY-MM-DD} or to the second
 * @param deletions {@code no}, {@code transient} or {@code persistent}
 * @param formats its metadata formats, those first that lose least
 * @param sets its sets, the first thousand
 * @param sample titles of its first records in the first format
 * @param failure why it could not be looked at, as {@code Failure} writes it; then the rest is
 *     empty
 */
public record SourceLook(
    Instant at,
    String repository,
    String granularity,
    String deletions,
    List<Offer> formats,
    List<Offer> sets,
    List<String> sample,
    Optional<String> failure) {

  /**
   * A format or a set.
   *
   * @param code to ask for it
   * @param name for people
   */
  public record Offer(String code, String name) {}

  public SourceLook {
    formats = List.copyOf(formats);
    sets = List.copyOf(sets);
    sample = List.copyOf(sample);
  }

  /** A look that saw nothing. */
  public static SourceLook failed(Instant at, String why) {
    return new SourceLook(at, "", "", "", List.of(), List.of(), List.of(), Optional.of(why));
  }

  /** Whether it can be harvested. */
  public boolean good() {
    return failure.isEmpty() && !formats.isEmpty();
  }
}

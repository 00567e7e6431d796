package org.phohien.ingest.pipeline;

import java.util.function.Function;
import org.phohien.core.model.Description;

/** What an edited record changes in a description, part by part. */
final class MarcChange {

  private MarcChange() {}

  /**
   * The description that was kept, with each part that the record says otherwise now.
   *
   * @param kept of the item, where the desk may have said more than the record
   * @param before what the record said
   * @param now what it says
   */
  static Description over(Description kept, Description before, Description now) {
    Parts parts = new Parts(kept, before, now);
    return new Description(
        parts.of(Description::title),
        parts.of(Description::alternativeTitles),
        parts.of(Description::agents),
        parts.of(Description::publisher),
        parts.of(Description::publishedAt),
        parts.of(Description::date),
        parts.of(Description::languages),
        parts.of(Description::subjects),
        parts.of(Description::places),
        parts.of(Description::identifiers),
        parts.of(Description::physical),
        parts.of(Description::summary));
  }

  private record Parts(Description kept, Description before, Description now) {
    <T> T of(Function<Description, T> part) {
      T fresh = part.apply(now);
      return fresh.equals(part.apply(before)) ? part.apply(kept) : fresh;
    }
  }
}

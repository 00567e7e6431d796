package org.phohien.core.search;

import java.util.List;
import java.util.stream.IntStream;
import org.phohien.core.place.Gazetteer;

/**
 * Where places lie in each other, as values of {@link Facet#PLACE}.
 *
 * @param gazetteer as it is at the moment
 */
public record PlacePaths(Gazetteer gazetteer) {

  /**
   * A place the gazetteer knows with all it lies in, the widest first; any other as written,
   * without ISBD stops.
   */
  public List<String> of(String written) {
    List<String> path =
        gazetteer
            .find(written)
            .map(gazetteer::path)
            .orElseGet(() -> List.of(written.strip().replaceAll("[\\s.,:;/]+$", "")));
    return IntStream.rangeClosed(1, path.size())
        .mapToObj(n -> String.join(Facet.WITHIN, path.subList(0, n)))
        .toList();
  }
}

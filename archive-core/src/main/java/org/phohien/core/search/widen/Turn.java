package org.phohien.core.search.widen;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.phohien.core.search.SearchAnswer.Note;
import org.phohien.core.search.query.SearchQuery;

/**
 * One way to ask, tried in its turn when those before found too little.
 *
 * @param query made when its turn comes
 * @param unless so many items were found already, it is passed over
 * @param notes to be told when its answer is taken
 */
public record Turn(Supplier<SearchQuery> query, int unless, List<Note> notes) {

  public Turn {
    notes = List.copyOf(notes);
  }

  static Turn of(Supplier<SearchQuery> query, int unless, Optional<Note> note) {
    return new Turn(query, unless, note.stream().toList());
  }
}

package org.phohien.oai.verb;

import java.util.List;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.model.Collection;

/** Answers {@code ListSets} (4.6): the collections, serials and places, in one part. */
final class Sets {

  private Sets() {}

  static Answer answer(Catalog catalog, OaiRequest.ListSets request) {
    return request.token().isPresent()
        ? Answer.Refused.because(OaiError.badToken("the list of sets comes in one part"))
        : new Answer.Sets(List.of(Collection.values()), catalog.sets());
  }
}

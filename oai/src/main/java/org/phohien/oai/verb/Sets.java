package org.phohien.oai.verb;

import java.util.List;
import org.phohien.core.model.Collection;

/** Answers {@code ListSets} (4.6): the collections, in one part. */
final class Sets {

  private Sets() {}

  static Answer answer(OaiRequest.ListSets request) {
    return request.token().isPresent()
        ? Answer.Refused.because(OaiError.badToken("the list of sets comes in one part"))
        : new Answer.Sets(List.of(Collection.values()));
  }
}

package org.phohien.oai.verb;

import java.util.Optional;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Harvested;

/** Answers {@code GetRecord} (4.1); a withdrawn item is answered with its tombstone. */
final class GetRecords {

  private GetRecords() {}

  static Answer answer(Catalog catalog, Identifiers identifiers, OaiRequest.GetRecord request) {
    Optional<Harvested> entry =
        identifiers
            .item(request.identifier())
            .flatMap(item -> catalog.harvest(item, request.prefix()));
    if (entry.isEmpty()) {
      return Answer.Refused.because(OaiError.unknownIdentifier(request.identifier()));
    }
    return Format.ofPrefix(request.prefix()).isPresent()
            && (entry.get().deleted() || entry.get().record().isPresent())
        ? new Answer.One(entry.get())
        : Answer.Refused.because(OaiError.cannotDisseminate(request.prefix()));
  }
}

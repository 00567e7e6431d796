package org.phohien.oai.verb;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phohien.core.catalog.Catalog;
import org.phohien.oai.token.TokenSeal;

/**
 * Answers harvesters from the catalog, one handler a verb. Threads may share it; it holds no state,
 * so any server of the archive can answer any part of a list.
 */
public final class Provider {

  private final Catalog catalog;
  private final Repository repository;
  private final Lister lister;
  private final InstantSource clock;

  /**
   * @param seal of resumption tokens; all servers of an archive share its secret
   * @param clock for the lives of tokens; what is listed goes by the catalog's
   */
  public Provider(Catalog catalog, Repository repository, TokenSeal seal, InstantSource clock) {
    this.catalog = catalog;
    this.repository = repository;
    this.lister = new Lister(catalog, seal, repository.pageSize());
    this.clock = clock;
  }

  /** Who is speaking. */
  public Repository repository() {
    return repository;
  }

  /**
   * Answers one request; errors of the protocol are answers.
   *
   * @param parameters decoded names and all values of each, as they came
   * @throws org.phohien.core.problem.ArchiveException.Unavailable when the catalog does not answer
   */
  public Reply reply(Map<String, List<String>> parameters) {
    Instant settled = catalog.settled();
    return switch (RequestParser.parse(parameters)) {
      case Parsed.Bad(var errors) -> new Reply(settled, Map.of(), new Answer.Refused(errors));
      case Parsed.Good(var request, var given) -> reply(request, given, settled);
    };
  }

  private Reply reply(OaiRequest request, Map<String, String> given, Instant settled) {
    Answer answer = answer(request, settled);
    boolean hidden =
        answer instanceof Answer.Refused(var errors)
            && errors.stream().anyMatch(OaiError::hidesArguments);
    Map<String, String> shown = new LinkedHashMap<>();
    given.forEach((name, value) -> shown.put(name, Shown.whole(value)));
    return new Reply(settled, hidden ? Map.of() : shown, answer);
  }

  private Answer answer(OaiRequest request, Instant settled) {
    Identifiers identifiers = new Identifiers(repository.namespace());
    return switch (request) {
      case OaiRequest.Identify() -> new Answer.Identity(catalog.earliest().orElse(settled));
      case OaiRequest.ListMetadataFormats r -> Formats.answer(catalog, identifiers, r);
      case OaiRequest.ListSets r -> Sets.answer(catalog, r);
      case OaiRequest.ListIdentifiers(var listing) ->
          lister.answer(OaiRequest.Verb.ListIdentifiers, listing, moment(settled));
      case OaiRequest.ListRecords(var listing) ->
          lister.answer(OaiRequest.Verb.ListRecords, listing, moment(settled));
      case OaiRequest.GetRecord r -> GetRecords.answer(catalog, identifiers, r);
    };
  }

  private Lister.Moment moment(Instant settled) {
    return new Lister.Moment(settled, clock.instant());
  }
}

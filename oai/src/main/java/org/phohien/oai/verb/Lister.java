package org.phohien.oai.verb;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Harvested;
import org.phohien.core.catalog.Selection;
import org.phohien.oai.token.Token;
import org.phohien.oai.token.TokenSeal;

/**
 * Answers {@code ListIdentifiers} and {@code ListRecords} (4.3, 4.5), part by part. A part begins
 * behind the last entry of the one before, in the order of stamps: an item that changes meanwhile
 * moves to the end of the list and is met there, so nothing is missed while others write.
 */
final class Lister {

  private final Catalog catalog;
  private final TokenSeal seal;
  private final int usual;

  Lister(Catalog catalog, TokenSeal seal, int pageSize) {
    this.catalog = catalog;
    this.seal = seal;
    this.usual = pageSize;
  }

  /** A list at some part of it: what is selected, where it stands, how long it is. */
  private record Position(String prefix, Selection selection, long cursor, long size) {}

  /**
   * When a request is answered.
   *
   * @param settled up to where the change log is, see {@link Catalog#settled}
   * @param now by the clock, for the lives of tokens
   */
  record Moment(Instant settled, Instant now) {}

  Answer answer(OaiRequest.Verb verb, OaiRequest.Listing listing, Moment moment) {
    return switch (listing) {
      case OaiRequest.Begin begin -> begin(verb, begin, moment);
      case OaiRequest.Resume(var text) -> resume(verb, text, moment);
    };
  }

  private Answer begin(OaiRequest.Verb verb, OaiRequest.Begin begin, Moment moment) {
    if (Format.ofPrefix(begin.prefix()).isEmpty()) {
      return Answer.Refused.because(OaiError.cannotDisseminate(begin.prefix()));
    }
    Selection selection =
        new Selection(
            begin.set(),
            begin.from().map(Datestamp::begin),
            begin.until().map(Datestamp::end),
            Optional.empty());
    long size = catalog.count(settled(selection, moment), begin.prefix());
    return size == 0
        ? nothing()
        : part(verb, new Position(begin.prefix(), selection, 0, size), moment);
  }

  private Answer resume(OaiRequest.Verb verb, String text, Moment moment) {
    return seal.open(text, moment.now())
        .filter(token -> token.verb().equals(verb.name()))
        .map(t -> part(verb, new Position(t.prefix(), t.selection(), t.cursor(), t.size()), moment))
        .orElseGet(() ->
            Answer.Refused.because(
                OaiError.badToken("not a token of this list, or older than 30 days")));
  }

  private Answer part(OaiRequest.Verb verb, Position at, Moment moment) {
    int pageSize = pageSize(at.prefix());
    List<Harvested> found =
        catalog.harvest(settled(at.selection(), moment), at.prefix(), pageSize + 1);
    if (found.isEmpty()) {
      return nothing();
    }
    List<Harvested> entries = found.subList(0, Math.min(pageSize, found.size()));
    boolean more = found.size() > pageSize;
    Answer.Part part = new Answer.Part(entries, resumption(verb, at, entries, more, moment));
    return verb == OaiRequest.Verb.ListRecords
        ? new Answer.Records(part)
        : new Answer.Headers(part);
  }

  private int pageSize(String prefix) {
    return Format.ofPrefix(prefix).map(format -> format.pageSize(usual)).orElse(usual);
  }

  private Optional<Answer.Resumption> resumption(
      OaiRequest.Verb verb, Position at, List<Harvested> entries, boolean more, Moment moment) {
    long done = at.cursor() + entries.size();
    // Changes since the first part can make the list longer than it was then.
    long size = Math.max(at.size(), more ? done + 1 : done);
    if (!more) {
      return at.cursor() == 0
          ? Optional.empty()
          : Optional.of(new Answer.Resumption(Optional.empty(), size, at.cursor()));
    }
    Harvested last = entries.getLast();
    Selection rest =
        new Selection(
            at.selection().set(),
            at.selection().from(),
            at.selection().until(),
            Optional.of(new Selection.Place(last.change().stamp(), last.item())));
    Token token =
        new Token(verb.name(), at.prefix(), rest, done, size, moment.now().plus(Token.LIFETIME));
    return Optional.of(
        new Answer.Resumption(
            Optional.of(new Answer.Ticket(seal.close(token), token.expires())), size, at.cursor()));
  }

  /** The selection cut off where the log may not have settled yet. */
  private static Selection settled(Selection s, Moment moment) {
    Instant until = s.until().filter(moment.settled()::isAfter).orElse(moment.settled());
    return new Selection(s.set(), s.from(), Optional.of(until), s.after());
  }

  private static Answer nothing() {
    return Answer.Refused.because(
        new OaiError(OaiError.Code.NO_RECORDS_MATCH, "nothing matches set and dates"));
  }
}

package org.phohien.oai.verb;

import java.util.Optional;

/** What a harvester can ask: the six verbs (section 4), their arguments checked for form only. */
public sealed interface OaiRequest {

  /** The verb's name. */
  Verb verb();

  /** The names of the verbs as they go over the wire. */
  enum Verb {
    Identify,
    ListMetadataFormats,
    ListSets,
    ListIdentifiers,
    ListRecords,
    GetRecord
  }

  /** Who are you? */
  record Identify() implements OaiRequest {
    @Override
    public Verb verb() {
      return Verb.Identify;
    }
  }

  /** Which formats have you, for everything or for one item? */
  record ListMetadataFormats(Optional<String> identifier) implements OaiRequest {
    @Override
    public Verb verb() {
      return Verb.ListMetadataFormats;
    }
  }

  /** Which sets have you? There are few, so a token is never given and never right. */
  record ListSets(Optional<String> token) implements OaiRequest {
    @Override
    public Verb verb() {
      return Verb.ListSets;
    }
  }

  /** Which items were changed or deleted? */
  record ListIdentifiers(Listing listing) implements OaiRequest {
    @Override
    public Verb verb() {
      return Verb.ListIdentifiers;
    }
  }

  /** The same with their records. */
  record ListRecords(Listing listing) implements OaiRequest {
    @Override
    public Verb verb() {
      return Verb.ListRecords;
    }
  }

  /** The record of one item. */
  record GetRecord(String identifier, String prefix) implements OaiRequest {
    @Override
    public Verb verb() {
      return Verb.GetRecord;
    }
  }

  /** Where a list begins: at its beginning, or where the last answer ended. */
  sealed interface Listing {}

  /**
   * A new list.
   *
   * @param prefix metadata format
   * @param from first datestamp, inclusive
   * @param until last datestamp, inclusive, of the same granularity and not before {@code from}
   * @param set only this one
   */
  record Begin(
      String prefix, Optional<Datestamp> from, Optional<Datestamp> until, Optional<String> set)
      implements Listing {}

  /** The next part of a list. */
  record Resume(String token) implements Listing {}
}

package org.phohien.oai.verb;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.phohien.core.catalog.HarvestSet;
import org.phohien.core.catalog.Harvested;
import org.phohien.core.model.Collection;

/** What is answered to a harvester. */
public sealed interface Answer {

  /** To {@code Identify}: the stamp of the first change there ever was. */
  record Identity(Instant earliest) implements Answer {}

  /** To {@code ListMetadataFormats}. */
  record Formats(List<Format> formats) implements Answer {
    public Formats {
      formats = List.copyOf(formats);
    }
  }

  /** To {@code ListSets}: the collections, and the sets below and beside them. */
  record Sets(List<Collection> collections, List<HarvestSet> others) implements Answer {
    public Sets {
      collections = List.copyOf(collections);
      others = List.copyOf(others);
    }
  }

  /** To {@code ListIdentifiers}. */
  record Headers(Part part) implements Answer {}

  /** To {@code ListRecords}. */
  record Records(Part part) implements Answer {}

  /** To {@code GetRecord}. */
  record One(Harvested entry) implements Answer {}

  /** Errors of the protocol, at least one. */
  record Refused(List<OaiError> errors) implements Answer {
    public Refused {
      errors = List.copyOf(errors);
    }

    static Refused because(OaiError error) {
      return new Refused(List.of(error));
    }
  }

  /**
   * A part of a list.
   *
   * @param entries in the order of their stamps, at least one
   * @param resumption how the list goes on; empty where this part is the whole
   */
  record Part(List<Harvested> entries, Optional<Resumption> resumption) {
    public Part {
      entries = List.copyOf(entries);
    }
  }

  /**
   * How a list goes on (3.5).
   *
   * @param token for the next part, with its last day; empty in the last part
   * @param size entries of the whole list as far as is known
   * @param cursor entries before this part
   */
  record Resumption(Optional<Ticket> token, long size, long cursor) {}

  /** A token and when it stops being good. */
  record Ticket(String token, Instant expires) {}
}

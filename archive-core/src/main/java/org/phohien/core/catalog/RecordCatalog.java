package org.phohien.core.catalog;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.phohien.core.model.ItemId;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.VersionNumber;

/**
 * The catalog for records that came together and share one object of the vault: a hundred thousand
 * of them are published, or taken back, in one transaction. To readers and harvesters they are
 * entries like all others, see {@link Catalog}.
 *
 * <p>Threads and processes may share it; what comes in is streamed. Every method throws {@code
 * Unavailable} when the database does not answer.
 */
public interface RecordCatalog {

  /**
   * How an id stands in the catalog.
   *
   * @param holding where it lives; empty for an item with an object of its own
   * @param visible whether it is published now
   * @param pages how many it has
   */
  record Standing(Optional<Holding> holding, boolean visible, int pages) {}

  /**
   * A record as the vault remembers its publication.
   *
   * @param record what was published
   * @param publication number, stamp, version, and the reason where it was taken back
   */
  record Remembered(HeldRecord record, PublicationFile publication) {}

  /**
   * After everything the vault remembers was put back: puts back the changes that it does not
   * remember, those of curated sets. Doing so twice changes nothing.
   */
  void replaySets();

  /** How these ids stand; unknown ones are missing. */
  Map<ItemId, Standing> standing(Collection<ItemId> ids);

  /** Where a record lives; empty for items with an object of their own and for unknown ids. */
  default Optional<Holding> holding(ItemId record) {
    return Optional.ofNullable(standing(List.of(record)).get(record)).flatMap(Standing::holding);
  }

  /**
   * Makes the records of an object visible: all or none. Records of which there is an item with an
   * object of its own by now are left out. The same version twice is one publication.
   *
   * @param records each id once, in the order in which they get their numbers
   * @return how many records of the object are visible
   */
  int publish(ItemId object, VersionNumber version, Iterator<HeldRecord> records);

  /**
   * Takes the records out of sight that still live in an object: all or none; tombstones stay.
   *
   * @return how many of its records are withdrawn
   */
  int withdraw(ItemId object, VersionNumber version, String reason);

  /** Puts publications back under their own numbers, some hundred in a transaction. */
  void replay(Iterator<Remembered> records);

  /** What is to be remembered of the records that live in an object, in order of their numbers. */
  void publications(ItemId object, Consumer<PublicationFile> each);
}

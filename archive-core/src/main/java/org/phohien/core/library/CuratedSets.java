package org.phohien.core.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.phohien.core.model.ItemId;

/**
 * The lists that librarians keep. Who comes into one or leaves it gets a new stamp, so that
 * harvesters are told; a replay of the catalog keeps it.
 *
 * <p>Threads and processes may share it. Every method throws {@code Unavailable} when the database
 * does not answer; those that name a set throw {@code NotFound} when there is none with the code.
 */
public interface CuratedSets {

  /** All, by title. */
  List<CuratedSet> all();

  /** The set with this code. */
  Optional<CuratedSet> find(String code);

  /**
   * Makes an empty set.
   *
   * @throws org.phohien.core.problem.ArchiveException.Conflict when the code is taken
   */
  void make(CuratedSet set);

  /** Gives it another title and note. */
  void rename(String code, String title, String note);

  /** Removes a set; its items stay, and are told to harvesters as changed. */
  void remove(String code);

  /** The ids in a set, in their order. */
  List<ItemId> items(String code);

  /** The sets an item is in, by title. */
  List<CuratedSet> of(ItemId item);

  /**
   * Puts items into a set.
   *
   * @param by account of who asked
   * @return those that were not in it and are in the catalog
   */
  List<ItemId> add(String code, List<ItemId> items, String by, Instant now);

  /** Takes items out of a set; the answer are those that were in it. */
  List<ItemId> take(String code, List<ItemId> items);
}

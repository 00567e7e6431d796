package org.phohien.core.union;

import java.time.Instant;
import java.util.List;
import org.phohien.core.model.ItemId;

/**
 * Which records tell of the same work. Threads and processes may share it. Every method throws
 * {@code Unavailable} when the database does not answer.
 */
public interface Union {

  /**
   * A pair of records, each of which may be withdrawn meanwhile.
   *
   * @param a the smaller id
   * @param b the greater id
   * @param score see {@link Likeness}
   */
  record Pair(ItemId a, ItemId b, int score) {}

  /**
   * What a librarian has said of a pair.
   *
   * @param id to take it back by
   * @param same whether they tell of one work
   * @param made when
   * @param by whose word it is
   */
  record Decision(long id, ItemId a, ItemId b, boolean same, Instant made, String by) {}

  /**
   * The visible records that tell of the same work as this one, without it, by id; those that a
   * librarian has said to be another work are left out, also where a third stands between.
   */
  List<ItemId> alike(ItemId item);

  /** Pairs of visible records that nobody has decided on, the likeliest first. */
  List<Pair> doubtful(int limit);

  /** How many there are. */
  int doubtfulCount();

  /** Says that two records tell of one work, or not; replaces what was said of them before. */
  void decide(ItemId one, ItemId other, boolean same, String by, Instant now);

  /**
   * Takes a decision back.
   *
   * @return it, or empty when it was taken back already
   */
  java.util.Optional<Decision> undo(long decision, Instant now);

  /** The decisions that hold, the newest first. */
  List<Decision> decisions(int limit);

  /**
   * Reckons the pairs of what has changed since the last time, some hundreds of records at most.
   *
   * @return whether there is more to do
   */
  boolean follow();
}

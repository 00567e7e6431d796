package org.phohien.core.search;

import java.util.Optional;

/**
 * The full-text index of one process: what writes it, what reads it, and how it is built anew while
 * readers go on with the old one. Closing it makes nothing durable that was not committed.
 */
public interface SearchEngine extends AutoCloseable {

  /** The writing side; stays the same object when the index is built anew. */
  PageIndex index();

  /** The reading side; stays the same object when the index is built anew. */
  PageSearch search();

  /** How the index was found when it was opened. */
  Found found();

  /**
   * Begins an empty index beside the one in use.
   *
   * @throws org.phohien.core.problem.ArchiveException.Conflict when one is being built already
   */
  Rebuilding rebuild();

  /**
   * Reads every file of the index in use and compares its checksums.
   *
   * @throws org.phohien.core.problem.ArchiveException.Corrupt when one is not what was written,
   *     with its name
   */
  void verify();

  /**
   * What was found damaged in the index in use since it was opened, by {@link #verify} or by using
   * it; it stays so until the index is built anew.
   */
  Optional<String> damage();

  @Override
  void close();

  /** What was in the folder. */
  sealed interface Found {

    /** An index to go on with. */
    record Whole(long position) implements Found {}

    /** Nothing. */
    record Nothing() implements Found {}

    /**
     * An index that can't be used: it is left out and an empty one is in use, to be filled from the
     * first change on.
     *
     * @param why for the log
     */
    record Unusable(String why) implements Found {}
  }

  /** An index being built beside the one in use. */
  interface Rebuilding extends AutoCloseable {

    /** The new index, to be filled; searches don't see it yet. */
    PageIndex index();

    /** Puts the new index in the place of the old one; it must have been committed. */
    void finish();

    /** Throws the new index away unless it was finished. */
    @Override
    void close();
  }
}

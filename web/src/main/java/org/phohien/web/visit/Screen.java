package org.phohien.web.visit;

/** Answers visits to one address. Threads share it. */
@FunctionalInterface
public interface Screen {

  /**
   * Answers a visit.
   *
   * @throws org.phohien.core.problem.ArchiveException when it can't; the edge makes a page or a
   *     problem document of it
   */
  Answer answer(Visit visit);
}

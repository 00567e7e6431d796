package org.phohien.iiif.http;

import org.phohien.core.image.Pyramid;
import org.phohien.core.image.ServiceCopies;
import org.phohien.core.model.PageId;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.iiif.image.Workload;

/** Opens service copies, and reports those that are damaged before anything of them is shown. */
final class Pictures {

  private final ServiceCopies copies;
  private final BrokenCopies broken;
  private final Workload workload;

  Pictures(ServiceCopies copies, BrokenCopies broken, Workload workload) {
    this.copies = copies;
    this.broken = broken;
    this.workload = workload;
  }

  /** What is made of an open copy. */
  interface Use<T> {
    T of(Pyramid pyramid);
  }

  /**
   * Uses the copy of a page.
   *
   * @throws NotFound when there is none
   * @throws Corrupt when it is damaged, after that was reported
   */
  <T> T with(PageId page, Use<T> use) {
    try (Pyramid pyramid = copies.open(page).orElseThrow(() -> new NotFound("image " + page))) {
      return use.of(pyramid);
    } catch (Corrupt damage) {
      workload.foundBroken();
      broken.found(page, damage);
      throw damage;
    }
  }
}

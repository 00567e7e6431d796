package org.phohien.iiif.http;

import org.phohien.core.model.PageId;
import org.phohien.core.problem.ArchiveException.Corrupt;

/** Is told of service copies that were found damaged, to have them made again. */
public interface BrokenCopies {

  /** A copy can't be shown. Called for each request that met it, so often for the same page. */
  void found(PageId page, Corrupt damage);
}

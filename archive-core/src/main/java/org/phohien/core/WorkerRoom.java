package org.phohien.core;

import java.util.List;
import org.phohien.core.job.JobHandler;

/**
 * A module that does jobs. The worker finds them through {@code ServiceLoader}, opens them with the
 * archive and closes them before it.
 */
public interface WorkerRoom extends AutoCloseable {

  /** Opens what the handlers work with; called once, before any job. */
  List<JobHandler> open(Archive archive);

  @Override
  void close();
}

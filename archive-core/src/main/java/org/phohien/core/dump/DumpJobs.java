package org.phohien.core.dump;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.JobRequest.Lane;

/** The request that has a worker make dumps. */
public final class DumpJobs {

  /** Kind of the job. */
  public static final String KIND = "make-dumps";

  private DumpJobs() {}

  /**
   * Makes them anew where something has changed.
   *
   * @param set only of this one; empty for all sets that are dumped
   */
  public static JobRequest request(Optional<String> set, String by) {
    String payload = JsonNodeFactory.instance.objectNode().put("set", set.orElse("")).toString();
    return new JobRequest(KIND, set.orElse("*"), payload, Optional.empty(), Lane.BULK, by);
  }
}

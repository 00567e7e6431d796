package org.phohien.core.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.Optional;
import org.phohien.core.job.JobRequest;

/** The request that starts a batch. */
public final class IngestBatch {

  /** Kind of the job that reads a batch folder. */
  public static final String KIND = "ingest-batch";

  private IngestBatch() {}

  /**
   * Asks for a batch.
   *
   * @param by who asks: an account, or the name of a command
   */
  public static JobRequest request(Path folder, String by) {
    String path = folder.toAbsolutePath().normalize().toString();
    return new JobRequest(
        KIND,
        path,
        JsonNodeFactory.instance.objectNode().put("folder", path).toString(),
        Optional.empty(),
        JobRequest.Lane.BULK,
        by);
  }
}

package org.phohien.core.kit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.JobRequest.Lane;

/** The request that has a worker take a kit: corrections of one of ours, records of another's. */
public final class KitJobs {

  /** Kind of the job. */
  public static final String TAKE = "take-kit";

  /** The file that says what a kit is; signed. */
  public static final String RECEIPT = "receipt.json";

  private KitJobs() {}

  /** Whether a folder is a kit. */
  public static boolean isKit(Path folder) {
    return Files.isDirectory(folder) && Files.isRegularFile(folder.resolve(RECEIPT));
  }

  /** Takes what a kit brings. */
  public static JobRequest take(Path folder, String by) {
    String path = folder.toAbsolutePath().normalize().toString();
    String payload = JsonNodeFactory.instance.objectNode().put("folder", path).toString();
    return new JobRequest(TAKE, path, payload, Optional.empty(), Lane.BULK, by);
  }
}

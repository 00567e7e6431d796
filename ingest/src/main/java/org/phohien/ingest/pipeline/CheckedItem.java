package org.phohien.ingest.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.phohien.ingest.batch.PlannedItem;
import org.phohien.ingest.check.Checked;

/**
 * A planned item whose files have been looked at.
 *
 * @param planned the plan
 * @param files those that were taken, in page order
 */
record CheckedItem(PlannedItem planned, List<CheckedFile> files) {

  CheckedItem {
    files = List.copyOf(files);
  }

  /**
   * A file that was taken.
   *
   * @param source where it lies in the batch
   * @param path where it goes in the vault
   * @param found what the check found
   */
  record CheckedFile(Path source, String path, Checked.Accepted found) {}
}

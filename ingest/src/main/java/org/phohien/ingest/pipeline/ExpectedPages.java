package org.phohien.ingest.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.phohien.core.problem.ArchiveException;
import org.phohien.ingest.batch.PlannedItem;
import org.phohien.ingest.format.FileFacts;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.format.Refused;

/**
 * How many pages an item will have, as far as it can be told before its files are checked: only of
 * formats that hold several pages in a file is the header read, so that a folder of ten thousand
 * JPEG files is counted at once.
 */
final class ExpectedPages {

  private static final Pattern SEVERAL = Pattern.compile(".*\\.(?:tiff?|pdf|docx)");

  private ExpectedPages() {}

  static int of(PlannedItem planned) {
    return Math.max(1, planned.files().stream().mapToInt(ExpectedPages::of).sum());
  }

  private static int of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!SEVERAL.matcher(name).matches()) {
      return 1;
    }
    try {
      return FileFacts.of(file, Limits.USUAL).frames().size();
    } catch (Refused | IOException | ArchiveException e) {
      return 1; // the check says what is wrong with it
    }
  }
}

package org.phohien.core.cli.keeper;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps log files from filling the disk: one that has grown large is copied aside as {@code .1} and
 * emptied. Their writers append, so they go on at its new beginning; a line written between the two
 * steps is lost.
 */
final class LogFiles {

  static final long LARGEST = 16L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(LogFiles.class);

  private LogFiles() {}

  static void trim(List<Path> logs) {
    logs.forEach(LogFiles::trim);
  }

  private static void trim(Path log) {
    try {
      if (Files.exists(log) && Files.size(log) > LARGEST) {
        Files.copy(
            log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
          channel.truncate(0);
        }
      }
    } catch (IOException e) {
      LOG.warn("{} can't be made shorter: {}", log, e.toString());
    }
  }
}

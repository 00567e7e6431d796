package org.phohien.ingest.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.phohien.core.description.RecordForm;
import org.phohien.core.model.Rejected;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * Makes a file of records readable: one that is not MARC's own becomes ISO 2709 in the work folder.
 */
final class Forms {

  private Forms() {}

  /**
   * A file to be read; what was written for it is gone when it is closed.
   *
   * @param file to read
   * @param refused what could not be taken over into it
   * @param written whether it was written for this
   */
  record AsMarc(Path file, List<Rejected> refused, boolean written) implements AutoCloseable {
    @Override
    public void close() {
      if (written) {
        try {
          Files.deleteIfExists(file);
          Files.deleteIfExists(file.getParent());
        } catch (DirectoryNotEmptyException e) {
          return; // another file of the same import
        } catch (IOException e) {
          throw new Unavailable("work", file + ": " + e.getMessage(), e);
        }
      }
    }
  }

  /**
   * The file as it can be read.
   *
   * @param work folder of the import, made where it is missing
   */
  static AsMarc readable(Path file, Path work) {
    try {
      RecordForm form = RecordForm.of(file);
      if (form.isMarc()) {
        return new AsMarc(file, List.of(), false);
      }
      Files.createDirectories(work);
      Path marc = work.resolve(file.getFileName() + ".mrc");
      List<Rejected> refused =
          form.toIso2709(file, marc).stream()
              .map(one ->
                  new Rejected(
                      Optional.empty(), file.getFileName() + " #" + one.number(), one.reason()))
              .toList();
      return new AsMarc(marc, refused, true);
    } catch (IOException | UncheckedIOException e) {
      throw new Unavailable("import", file + ": " + e.getMessage(), e);
    }
  }
}

package org.phohien.web.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.Unavailable;

/** The folders that batches may be started from: those below the configured roots, no others. */
final class Folders {

  private static final int MOST = 300;

  private final List<Path> roots;

  Folders(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  List<Path> roots() {
    return roots;
  }

  /** The folders directly below the roots, by name; hidden ones and links are left out. */
  List<Path> list() {
    List<Path> found = new ArrayList<>();
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> entries = Files.list(root)) {
          entries
              .filter(p -> Files.isDirectory(p, java.nio.file.LinkOption.NOFOLLOW_LINKS))
              .filter(p -> !p.getFileName().toString().startsWith("."))
              .sorted()
              .limit(MOST)
              .forEach(found::add);
        } catch (IOException e) {
          throw new Unavailable("batch roots", root + ": " + e.getMessage(), e);
        }
      }
    }
    return found;
  }

  /**
   * The folder a form names.
   *
   * @throws Invalid {@code batch.folder} when there is none, or when it lies outside of the roots,
   *     by way of a symbolic link too
   */
  Path chosen(String typed) {
    try {
      Path real = Path.of(typed).toRealPath();
      for (Path root : roots) {
        if (Files.isDirectory(root) && real.startsWith(root.toRealPath())) {
          if (!Files.isDirectory(real)) {
            break;
          }
          return real;
        }
      }
    } catch (IOException | InvalidPathException e) {
      throw new Invalid("batch.folder", "no such folder: " + typed);
    }
    throw new Invalid("batch.folder", "not a folder under a configured root: " + typed);
  }
}

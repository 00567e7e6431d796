package org.phohien.ingest.batch;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;

/**
 * The folder of a batch, and nothing outside of it: a link that leads out is not followed.
 *
 * @param root real path of the folder
 */
record BatchFolder(Path root) {

  private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "ehthumbs.db");
  private static final int MOST_FILES = 200_000;

  /**
   * @throws NotFound when there is no such folder
   * @throws Invalid {@code batch.folder} when it is a file
   */
  static BatchFolder of(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      throw new NotFound("folder", folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new Invalid("folder.none", folder + " is not a folder", folder);
    }
    return new BatchFolder(folder.toRealPath());
  }

  /** What lies in a folder of the batch, in natural order, without what operating systems leave. */
  List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> found =
          entries
              .filter(p -> !isLitter(p))
              .limit(MOST_FILES + 1L)
              .sorted(Comparator.comparing(p -> p.getFileName().toString(), new NaturalOrder()))
              .toList();
      if (found.size() > MOST_FILES) {
        throw new Invalid(
            "folder.large",
            folder + " holds more than " + MOST_FILES + " files",
            folder,
            MOST_FILES);
      }
      return found;
    }
  }

  /** The real path of something in the batch; empty when it leads out of it or to nothing. */
  Optional<Path> inside(Path path) throws IOException {
    try {
      Path real = path.toRealPath();
      return real.startsWith(root) ? Optional.of(real) : Optional.empty();
    } catch (java.nio.file.NoSuchFileException | FileSystemLoopException e) {
      return Optional.empty();
    }
  }

  /**
   * A path as a list writes it. A name that the disk holds in another Unicode form, as macOS leaves
   * it on a stick, is the same name.
   */
  Path named(Path base, String name) throws IOException {
    Path path = base.resolve(name).normalize();
    if (!path.startsWith(root) || Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return path;
    }
    Path found = root;
    for (Path part : root.relativize(path)) {
      found = sameName(found, part.toString()).orElse(found.resolve(part));
    }
    return found;
  }

  private static Optional<Path> sameName(Path parent, String name) throws IOException {
    if (!Files.isDirectory(parent)) {
      return Optional.empty();
    }
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    try (Stream<Path> entries = Files.list(parent)) {
      return entries
          .filter(p ->
              Normalizer.normalize(p.getFileName().toString(), Normalizer.Form.NFC)
                  .equals(composed))
          .findFirst();
    }
  }

  /** The path as the librarian knows it: relative to the batch. */
  String shown(Path path) {
    return path.startsWith(root) ? root.relativize(path).toString() : path.getFileName().toString();
  }

  private static boolean isLitter(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") || LITTER.contains(name.toLowerCase(Locale.ROOT));
  }
}

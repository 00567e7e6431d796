package org.phohien.core.cli.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.phohien.core.problem.ArchiveException.Unavailable;

/** Makes one folder like another: what is new or changed is copied, what is gone is removed. */
final class FolderMirror {

  private FolderMirror() {}

  /** Symbolic links are left out; so is what disappears while we look. */
  static void of(Path from, Path to) {
    try {
      Files.createDirectories(to);
      if (Files.exists(from)) {
        copy(from, to);
      }
      removeGone(from, to);
    } catch (IOException e) {
      throw new Unavailable("backup", from + ": " + e.getMessage(), e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path path : all(from)) {
      Path target = to.resolve(from.relativize(path).toString());
      try {
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else if (Files.isRegularFile(path) && !same(path, target)) {
          Files.copy(
              path,
              target,
              StandardCopyOption.REPLACE_EXISTING,
              StandardCopyOption.COPY_ATTRIBUTES);
        }
      } catch (NoSuchFileException e) {
        // a job has taken it meanwhile
        Files.deleteIfExists(target);
      }
    }
  }

  private static boolean same(Path file, Path target) throws IOException {
    return Files.exists(target)
        && Files.size(file) == Files.size(target)
        && Files.getLastModifiedTime(file).equals(Files.getLastModifiedTime(target));
  }

  private static void removeGone(Path from, Path to) throws IOException {
    for (Path path : all(to).reversed()) {
      if (!Files.exists(from.resolve(to.relativize(path).toString()))) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static List<Path> all(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return add(path);
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            return attributes.isSymbolicLink() ? FileVisitResult.CONTINUE : add(path);
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
            // an upload that lies in the vault by now is removed while we look
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          private FileVisitResult add(Path path) {
            if (!path.equals(folder)) {
              all.add(path);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    all.sort(Comparator.naturalOrder());
    return all;
  }
}

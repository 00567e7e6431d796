package org.phohien.web.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.Unavailable;

/** The folders that batches may be started from: those below the configured roots, no others. */
public final class Folders {

  private static final int MOST = 500;

  private final List<Path> roots;

  Folders(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  List<Path> roots() {
    return roots;
  }

  /**
   * What lies in a folder.
   *
   * @param path real path of the folder
   * @param root it is a root itself, and no batch
   * @param parent the folder above it, where that may be looked into
   * @param folders the folders in it, by name
   * @param files how many files lie directly in it, {@value #MOST} at most
   * @param lists the files among them that can say what is what
   */
  public record Look(
      Path path,
      boolean root,
      Optional<Path> parent,
      List<Path> folders,
      int files,
      List<String> lists) {}

  /** The roots that are there, each looked into. */
  List<Look> looks() {
    return roots.stream()
        .filter(Files::isDirectory)
        .map(root -> look(chosen(root.toString())))
        .toList();
  }

  /** Looks into a folder that {@link #chosen} has let through. */
  Look look(Path folder) {
    List<Path> folders = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    int files = 0;
    for (Path entry : entries(folder)) {
      String name = entry.getFileName().toString();
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        folders.add(entry);
      } else {
        files++;
        if (FileNames.isList(name)) {
          lists.add(name);
        }
      }
    }
    boolean root = isRoot(folder);
    Optional<Path> parent = root ? Optional.empty() : Optional.ofNullable(folder.getParent());
    return new Look(folder, root, parent, List.copyOf(folders), files, List.copyOf(lists));
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(p -> !p.getFileName().toString().startsWith("."))
          .limit(MOST)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Unavailable("batch roots", folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * The folder a form names.
   *
   * @throws Invalid {@code batch.folder} when there is none, or when it lies outside of the roots,
   *     by way of a symbolic link too; which of these it was is not told
   */
  Path chosen(String typed) {
    try {
      Path real = Path.of(typed).toRealPath();
      for (Path root : roots) {
        if (Files.isDirectory(root) && real.startsWith(root.toRealPath())) {
          if (Files.isDirectory(real) && !isHidden(root.toRealPath().relativize(real))) {
            return real;
          }
        }
      }
    } catch (IOException | InvalidPathException e) {
      throw refused(typed);
    }
    throw refused(typed);
  }

  /** The same, but none of the roots: a root holds batches and is none. */
  Path batch(String typed) {
    Path folder = chosen(typed);
    if (isRoot(folder)) {
      throw refused(typed);
    }
    return folder;
  }

  private boolean isRoot(Path real) {
    return roots.stream()
        .anyMatch(root -> {
          try {
            return Files.isDirectory(root) && root.toRealPath().equals(real);
          } catch (IOException e) {
            return false;
          }
        });
  }

  /** Uploads that are still coming in lie in such a folder. */
  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static Invalid refused(String typed) {
    return new Invalid("batch.folder", "no folder below a configured root: " + typed);
  }
}

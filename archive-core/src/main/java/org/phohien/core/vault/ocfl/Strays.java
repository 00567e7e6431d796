package org.phohien.core.vault.ocfl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks through a storage root for what does not belong there. Inside an object OCFL's own
 * validation looks; outside of them nobody else does, and an object without its mark would be
 * silently gone.
 */
final class Strays {

  /** What stands in the root itself, with the texts of the specifications (OCFL 1.1, 4.1). */
  private static final Pattern OF_ROOT =
      Pattern.compile("0=ocfl_1\\.1|ocfl_layout\\.json|extensions|(ocfl_|\\d{4}-)[^/]*\\.md");

  private static final Pattern TUPLE = Pattern.compile("[0-9a-f]{3}");
  private static final int TUPLES = 3;

  private final Path root;
  private final List<String> found = new ArrayList<>();

  private Strays(Path root) {
    this.root = root;
  }

  /** Paths relative to the root, in order. */
  static List<String> in(Path root) {
    Strays strays = new Strays(root);
    try {
      strays.look(root, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(strays.found);
  }

  private void look(Path folder, int depth) throws IOException {
    List<Path> inside;
    try (Stream<Path> all = Files.list(folder)) {
      inside = all.sorted().toList();
    }
    for (Path path : inside) {
      String name = path.getFileName().toString();
      if (depth == 0 && OF_ROOT.matcher(name).matches()) {
        continue;
      }
      if (depth == TUPLES) {
        object(path);
      } else if (TUPLE.matcher(name).matches() && Files.isDirectory(path)) {
        look(path, depth + 1);
      } else {
        stray(path);
      }
    }
  }

  private void object(Path folder) {
    boolean begun = !Files.exists(folder.resolve("v1")) && Files.isDirectory(folder);
    boolean whole =
        Files.exists(folder.resolve(ObjectFolder.OBJECT_MARK))
            && Files.exists(folder.resolve("inventory.json"));
    // a first version that was never finished holds nothing yet; its next write clears it away
    if (!whole && !begun) {
      stray(folder);
    }
  }

  private void stray(Path path) {
    found.add(root.relativize(path).toString());
  }
}

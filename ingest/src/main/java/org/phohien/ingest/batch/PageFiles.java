package org.phohien.ingest.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Reason;
import org.phohien.core.model.Reason.Rule;
import org.phohien.core.model.Rejected;

/** Collects an item's files in page order; what can't be one of them is refused with its rule. */
final class PageFiles {

  private final BatchFolder folder;
  private final ItemId item;
  private final List<Path> files = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final Map<String, Path> byPage = new HashMap<>();

  PageFiles(BatchFolder folder, ItemId item) {
    this.folder = folder;
    this.item = item;
  }

  List<Path> files() {
    return files;
  }

  List<Rejected> rejected() {
    return rejected;
  }

  /** Adds each file of a folder, in natural order. */
  PageFiles addAll(Path scans) throws IOException {
    for (Path file : folder.list(scans)) {
      if (Files.isDirectory(file)) {
        refuse(file, Reason.named(Rule.UNKNOWN_FORMAT, "folder"));
      } else {
        add(file);
      }
    }
    return this;
  }

  /** Adds one file that a list or a folder names. */
  PageFiles add(Path file) throws IOException {
    if (!Files.exists(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return refuse(file, new Reason(Rule.MISSING_FILE, ""));
    }
    Optional<Path> real = folder.inside(file);
    if (real.isEmpty()) {
      return refuse(file, new Reason(Rule.OUTSIDE_BATCH, ""));
    }
    Path same = byPage.putIfAbsent(pageName(file), file);
    if (same != null) {
      return refuse(file, new Reason(Rule.DUPLICATE_PAGE, "= " + folder.shown(same)));
    }
    files.add(real.get());
    return this;
  }

  /**
   * A file's name without its ending and leading zeros: {@code Tr-007.TIF} and {@code tr-7.jpg}.
   */
  private String pageName(Path file) {
    String name = folder.shown(file).toLowerCase(Locale.ROOT);
    return name.replaceFirst("\\.[a-z0-9]{1,5}$", "").replaceAll("(?<!\\d)0+(?=\\d)", "");
  }

  private PageFiles refuse(Path file, Reason reason) {
    rejected.add(new Rejected(Optional.of(item), folder.shown(file), reason));
    return this;
  }
}

package org.phohien.ingest.works;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.phohien.core.problem.ArchiveException;

/**
 * The works of a folder as they are now: read when first asked for, and again when a file has come,
 * gone or changed. A folder that is missing or can't be read holds none, so that a batch is never
 * held up by it. Threads may share it.
 */
public final class WorksFolder implements Supplier<KnownWorks> {

  private static final System.Logger LOG = System.getLogger(WorksFolder.class.getName());

  private final Path folder;
  private Map<String, FileTime> seen = Map.of();
  private KnownWorks works = KnownWorks.NONE;

  public WorksFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized KnownWorks get() {
    try {
      Map<String, FileTime> now = listing();
      if (!now.equals(seen)) {
        seen = now;
        works = KnownWorks.NONE;
        works = KnownWorks.in(folder);
      }
    } catch (IOException | ArchiveException e) {
      LOG.log(System.Logger.Level.WARNING, "no known works: " + e.getMessage());
    }
    return works;
  }

  private Map<String, FileTime> listing() throws IOException {
    Map<String, FileTime> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        files.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
      }
    } catch (NoSuchFileException e) {
      return Map.of();
    }
    return files;
  }
}
